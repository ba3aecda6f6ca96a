/// A web page as a tree that is small and safe to walk: nodes in one array, known by their index, the root
/// first.
package struct HTMLTree: Sendable {
  /// The nodes in document order.
  package private(set) var nodes: [HTMLNode] = []
  /// Whether the markup was damaged, so that words may be missing.
  package var isDamaged = false
  private var open: [Int] = []
  /// How many open elements below the limit have no text: a script there no longer holds what stands in it.
  private var silentBelow = 0

  /// Creates a tree without nodes.
  package init() {}

  /// Opens an element below the one that is open. What nests deeper than the limit becomes a sibling.
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
  /// What is left out because the markup is damaged; nothing where it is whole.
  package var damage: [DroppedPart] {
    isDamaged ? [DroppedPart("damaged parts of the file", count: 1)] : []
  }
}

/// An element or a text of a page.
package struct HTMLNode: Sendable {
  /// The element's name in lower case; empty for a text.
  package let name: String
  /// The content of a text.
  package let text: String
  /// The attributes of an element.
  package let attributes: [HTMLAttribute]
  /// The index of the element it stands in; nil for the root.
  package internal(set) var parent: Int?
  /// The indices of what stands in it.
  package internal(set) var children: [Int] = []

  init(name: String = "", text: String = "", attributes: [HTMLAttribute] = []) {
    self.name = name
    self.text = text
    self.attributes = attributes
  }

  /// Whether this is text.
  package var isText: Bool { name.isEmpty }

  /// The value of an attribute; nil when it is not there.
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

  /// Creates it.
  package init(_ name: String, _ value: String) {
    self.name = name
    self.value = value
  }
}
