/// Reads the parts of an OpenDocument text that an XML parser has turned into trees.
package enum OpenDocumentReader {
  /// The reader's version, increased whenever a document yields different text.
  package static let version = 5

  /// Returns the document, given the trees of `content.xml` and `meta.xml`.
  ///
  /// - Throws: an error if it has no text.
  package static func document(body: HTMLTree, properties: HTMLTree?) throws(DocumentError) -> Document {
    var walk = OpenDocumentWalk(tree: body)
    walk.run()
    guard !walk.blocks.isEmpty else {
      throw DocumentError("there is no text in the document", fix: "name a file with text")
    }
    var metadata = OfficeProperties.metadata(in: properties)
    metadata.title = metadata.title.flatMap { OfficeProperties.believed($0, over: walk.blocks) }
    if metadata.title == nil { metadata.title = walk.blocks.first { $0.kind == .heading }?.text }
    return Document(
      reader: DocumentKind.odt.rawValue, version: version, metadata: metadata, blocks: walk.blocks,
      dropped: walk.dropped + body.damage)
  }
}

/// Walks an OpenDocument text in reading order.
private struct OpenDocumentWalk {
  let tree: HTMLTree
  var blocks: [Block] = []
  var counts: [String: Int] = [:]
  private var text = ""
  private var listDepth = 0

  /// The styles derived from the title style.
  private let titles: Set<String>
  /// The styles for superscripts.
  private let raising: Set<String>

  init(tree: HTMLTree) {
    self.tree = tree
    let raised = tree.nodes.filter { node in
      node.children.contains { tree.nodes[$0]["text-position"].map(Self.raises) ?? false }
    }
    raising = Set(raised.compactMap { $0["name"] })
    let made = tree.nodes.filter { $0.name.hasSuffix("style") && $0["parent-style-name"] == "Title" }
    titles = Set(made.compactMap { $0["name"] })
  }

  /// Returns whether a position is that of a superscript: "super 58%", "33% 58%".
  private static func raises(_ position: String) -> Bool {
    position.hasPrefix("super") || (position.first?.isNumber ?? false && !position.hasPrefix("0"))
  }

  var dropped: [DroppedPart] { DroppedPart.parts(counts) }

  mutating func run() {
    let start = tree.nodes.firstIndex { $0.name == "office:text" } ?? 0
    if !tree.nodes.isEmpty { visitChildren(start) }
  }

  private mutating func visit(_ index: Int) {
    let node = tree.nodes[index]
    if node.isText { text += node.text; return }
    switch node.name {
    case "text:h":
      block(index, .heading, level: node["outline-level"].flatMap { Int($0) }.map { min(max($0, 1), 6) } ?? 1)
    case "text:p" where isTitle(node): block(index, .heading, level: 1)
    case "text:p": block(index, listDepth > 0 ? .listItem : .paragraph, level: nil)
    case "text:list":
      listDepth += 1
      visitChildren(index)
      listDepth -= 1
    case "table:table-row": row(index)
    case "text:span" where node["style-name"].map(raising.contains) ?? false:
      let before = text
      text = ""
      visitChildren(index)
      text = before + (Superscript.raised(text) ?? text)
    case "text:s": text += String(repeating: " ", count: min(node["c"].flatMap { Int($0) } ?? 1, 100))
    case "text:tab": text += "\t"
    case "text:line-break": text += PageText.lineBreak
    case "text:tracked-changes":
      counts["tracked deletions", default: 0] += node.children.count { region in
        tree.nodes[region].children.contains { tree.nodes[$0].name == "text:deletion" }
      }
    case "office:annotation": counts["comments", default: 0] += 1
    case "text:note": counts["footnotes", default: 0] += 1
    case "text:sequence-decls", "office:forms", "text:soft-page-break", "text:bibliography-mark": break
    default: visitChildren(index)
    }
  }

  /// Returns whether a paragraph has the title style or one derived from it.
  private func isTitle(_ node: HTMLNode) -> Bool {
    guard let style = node["style-name"] else { return false }
    return style == "Title" || titles.contains(style)
  }

  private mutating func visitChildren(_ index: Int) {
    for child in tree.nodes[index].children { visit(child) }
  }

  private mutating func block(_ index: Int, _ kind: BlockKind, level: Int?) {
    let outer = text
    text = ""
    visitChildren(index)
    let found = PageText.paragraphs(of: text).joined(separator: "\n")
    if !found.isEmpty { blocks.append(Block(kind, found, level: level)) }
    text = outer
  }

  private mutating func row(_ index: Int) {
    let before = blocks.count
    var cells: [[Block]] = []
    for child in tree.nodes[index].children where tree.nodes[child].name == "table:table-cell" {
      visitChildren(child)
      cells.append(Array(blocks[before...]))
      blocks.removeSubrange(before...)
    }
    blocks += CellProse.blocks(ofRow: cells)
  }
}
