/// A web page as a tree that is small and safe to walk: its nodes are in one array and are referred to by
/// index, the root first.
package struct HTMLTree: Sendable {
  /// The nodes in document order.
  package private(set) var nodes: [HTMLNode] = []
  /// Whether the markup was damaged, so that words may be missing.
  package var isDamaged = false
  private var open: [Int] = []
  /// The number of open elements below the depth limit whose content isn't text. They become siblings of
  /// their content, which has to be skipped explicitly.
  private var silentBelow = 0

  /// Creates a tree without nodes.
  package init() {}

  /// Opens an element inside the one that is open. Elements nested deeper than the limit become siblings.
  package mutating func openElement(_ name: String, attributes: [HTMLAttribute] = []) {
    open.append(append(HTMLNode(name: name, attributes: attributes)))
    if open.count > DocumentLimits.depth, HTMLNames.silent.contains(name) { silentBelow += 1 }
  }

  /// Closes the element opened last.
  package mutating func closeElement() {
    guard let last = open.popLast() else { return }
    if open.count >= DocumentLimits.depth, HTMLNames.silent.contains(nodes[last].name) { silentBelow -= 1 }
  }

  /// Adds text to the element that is open.
  package mutating func addText(_ text: String) {
    guard silentBelow == 0 else { return }
    _ = append(HTMLNode(text: text))
  }

  private mutating func append(_ node: HTMLNode) -> Int {
    var node = node
    let index = nodes.count
    node.parent = open.prefix(DocumentLimits.depth).last
    nodes.append(node)
    if let parent = node.parent { nodes[parent].children.append(index) }
    return index
  }
}

extension HTMLTree {
  /// A note about what is missing because the markup is damaged; empty if it isn't.
  package var damage: [DroppedPart] {
    isDamaged ? [DroppedPart("damaged parts of the file", count: 1)] : []
  }
}

/// An element or a text node of a page.
package struct HTMLNode: Sendable {
  /// The element's name in lower case; empty for a text.
  package let name: String
  /// The content of a text; empty for an element.
  package let text: String
  /// The attributes of an element.
  package let attributes: [HTMLAttribute]
  /// The index of the parent element; nil for the root.
  package internal(set) var parent: Int?
  /// The indices of the children.
  package internal(set) var children: [Int] = []

  init(name: String = "", text: String = "", attributes: [HTMLAttribute] = []) {
    self.name = name
    self.text = text
    self.attributes = attributes
  }

  /// Whether this is a text node.
  package var isText: Bool { name.isEmpty }

  /// Returns the value of an attribute; nil if there is none.
  package subscript(attribute: String) -> String? {
    attributes.first { $0.name == attribute }?.value
  }
}

/// An attribute of an element.
package struct HTMLAttribute: Sendable {
  /// Its name in lower case.
  package let name: String
  /// Its value.
  package let value: String

  /// Creates an attribute.
  package init(_ name: String, _ value: String) {
    self.name = name
    self.value = value
  }
}
