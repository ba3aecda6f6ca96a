/// A reader of the parts of a Word document (Office Open XML) that an XML parser has turned into trees.
package struct WordReader {
  /// The reader's version, increased whenever a document yields different text.
  package static let version = 6
  private let styles: [String: Int]

  /// Creates a reader that knows which styles are headings.
  ///
  /// - Parameter styles: the tree of `word/styles.xml`; nil if there is none.
  package init(styles: HTMLTree?) {
    self.styles = styles.map(Self.headingLevels) ?? Self.usual
  }

  /// Returns the document, given the trees of `word/document.xml` and `docProps/core.xml`.
  ///
  /// - Throws: an error if it has no text.
  package func document(body: HTMLTree, properties: HTMLTree?) throws(DocumentError) -> Document {
    var walk = WordWalk(tree: body, styles: styles)
    walk.run()
    guard !walk.blocks.isEmpty else {
      throw DocumentError("there is no text in the document", fix: "name a file with text")
    }
    var metadata = OfficeProperties.metadata(in: properties)
    metadata.title = metadata.title.flatMap { OfficeProperties.believed($0, over: walk.blocks) }
    if metadata.title == nil { metadata.title = walk.title }
    return Document(
      reader: DocumentKind.docx.rawValue, version: Self.version, metadata: metadata, blocks: walk.blocks,
      dropped: walk.dropped + body.damage)
  }

  /// Word's built-in heading styles, for a document without a list of styles.
  private static let usual = Dictionary(
    uniqueKeysWithValues: [("Title", 1)] + (1...6).map { ("Heading\($0)", $0) })

  private static func headingLevels(_ tree: HTMLTree) -> [String: Int] {
    var levels: [String: Int] = [:]
    for node in tree.nodes where node.name == "w:style" {
      guard let id = node["styleId"] else { continue }
      let children = node.children.map { tree.nodes[$0] }
      let name = children.first { $0.name == "w:name" }?["val"]?.lowercased() ?? ""
      if name == "title" { levels[id] = 1 }
      if name.hasPrefix("heading "), let level = Int(name.dropFirst(8)), (1...9).contains(level) {
        levels[id] = min(level, 6)
      }
      let outline = children.first { $0.name == "w:pPr" }?.children.map { tree.nodes[$0] }.first {
        $0.name == "w:outlineLvl"
      }
      if let level = outline?["val"].flatMap({ Int($0) }), (0..<9).contains(level) {
        levels[id] = levels[id] ?? min(level + 1, 6)
      }
    }
    return levels
  }
}

/// Walks a Word document in reading order.
private struct WordWalk {
  let tree: HTMLTree
  let styles: [String: Int]
  var blocks: [Block] = []
  var counts: [String: Int] = [:]
  private var text = ""
  /// The text of a paragraph whose end is deleted, so that it continues in the next.
  private var carried = ""

  init(tree: HTMLTree, styles: [String: Int]) {
    self.tree = tree
    self.styles = styles
  }

  /// The text of the first heading.
  var title: String? { blocks.first { $0.kind == .heading }?.text }

  var dropped: [DroppedPart] { DroppedPart.parts(counts) }

  mutating func run() {
    guard !tree.nodes.isEmpty else { return }
    visit(0)
    text += carried
    flush(.paragraph)
  }

  private mutating func visit(_ index: Int) {
    let node = tree.nodes[index]
    switch node.name {
    case "w:p": paragraph(index)
    case "w:tbl": visitChildren(index)
    case "w:tr": row(index)
    case "w:t", "m:t": text += node.children.map { tree.nodes[$0].text }.joined()
    case "w:r":
      if isHidden(index) {
        counts["pieces of hidden text", default: 0] += 1
      } else if isRaised(index) {
        raise(index)
      } else {
        visitChildren(index)
      }
    case "m:sup": raise(index)
    case "m:den":
      text += "/"
      visitChildren(index)
    case "w:tab": text += "\t"
    case "w:br", "w:cr": text += node["type"] == "page" || node["type"] == "column" ? " " : "\n"
    case "w:noBreakHyphen": text += "\u{2011}"
    case "w:softHyphen", "w:instrText", "w:delText", "w:fldChar", "w:pPr", "w:rPr", "w:sectPr", "w:tblPr":
      break
    case "w:del", "w:moveFrom": counts["tracked deletions", default: 0] += 1
    case "w:commentReference": counts["comments", default: 0] += 1
    case "w:footnoteReference", "w:endnoteReference": counts["footnotes", default: 0] += 1
    // The same content, repeated for old programs.
    case "mc:Fallback", "w:pict": break
    case "w:txbxContent":
      let outer = text
      text = ""
      visitChildren(index)
      flush(.paragraph)
      text = outer
    default: visitChildren(index)
    }
  }

  private mutating func visitChildren(_ index: Int) {
    for child in tree.nodes[index].children where !tree.nodes[child].isText { visit(child) }
  }

  private mutating func paragraph(_ index: Int) {
    let outer = text
    text = carried
    carried = ""
    visitChildren(index)
    let properties = tree.nodes[index].children.first { tree.nodes[$0].name == "w:pPr" }
    if let properties, isMarkDeleted(properties) {
      (carried, text) = (text, outer)
      return
    }
    let style = properties.flatMap { value(of: "w:pStyle", in: $0) }
    let outline = properties.flatMap { value(of: "w:outlineLvl", in: $0) }.flatMap { Int($0) }
    let level =
      style.flatMap { styles[$0] } ?? outline.flatMap { (0..<9).contains($0) ? min($0 + 1, 6) : nil }
    let isItem = properties.map { child("w:numPr", of: $0) != nil } ?? false
    let name = style?.lowercased() ?? ""
    let kind: BlockKind =
      level != nil
      ? .heading
      : isItem || name.hasPrefix("list")
        ? .listItem
        : name.contains("quote") ? .quote : name == "caption" ? .caption : .paragraph
    flush(kind, level: level)
    text = outer
  }

  /// Returns whether a tracked change deletes the end of a paragraph.
  private func isMarkDeleted(_ properties: Int) -> Bool {
    guard let mark = tree.nodes[properties].children.first(where: { tree.nodes[$0].name == "w:rPr" }) else {
      return false
    }
    return child("w:del", of: mark) != nil || child("w:moveFrom", of: mark) != nil
  }

  /// Appends the cells of a row, each on one line and separated by tabs.
  private mutating func row(_ index: Int) {
    let before = blocks.count
    var cells: [[Block]] = []
    for child in tree.nodes[index].children
    where tree.nodes[child].name == "w:tc" || tree.nodes[child].name == "w:sdt" {
      visitChildren(child)
      cells.append(Array(blocks[before...]))
      blocks.removeSubrange(before...)
    }
    blocks += CellProse.blocks(ofRow: cells)
  }

  private mutating func flush(_ kind: BlockKind, level: Int? = nil) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map {
      PageText.line(String($0))
    }
    let joined = lines.drop(while: \.isEmpty).reversed().drop(while: \.isEmpty).reversed().joined(
      separator: "\n")
    if !joined.isEmpty { blocks.append(Block(kind, joined, level: level)) }
    text = ""
  }

  /// Appends the text of a superscript run, with numbers in superscript characters.
  private mutating func raise(_ index: Int) {
    let before = text
    text = ""
    visitChildren(index)
    text = before + (Superscript.raised(text) ?? text)
  }

  private func isRaised(_ run: Int) -> Bool {
    let properties = tree.nodes[run].children.first { tree.nodes[$0].name == "w:rPr" }
    return properties.flatMap { value(of: "w:vertAlign", in: $0) } == "superscript"
  }

  /// Returns whether a run is marked as hidden.
  private func isHidden(_ run: Int) -> Bool {
    guard let properties = tree.nodes[run].children.first(where: { tree.nodes[$0].name == "w:rPr" }),
      let mark = child("w:vanish", of: properties) ?? child("w:webHidden", of: properties)
    else { return false }
    return !["0", "false", "off"].contains(mark["val"] ?? "")
  }

  private func child(_ name: String, of index: Int) -> HTMLNode? {
    tree.nodes[index].children.lazy.map { tree.nodes[$0] }.first { $0.name == name }
  }

  private func value(of name: String, in index: Int) -> String? { child(name, of: index)?["val"] }
}
