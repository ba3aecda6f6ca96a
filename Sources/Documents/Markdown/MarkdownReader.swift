/// Reads Markdown that a CommonMark parser has turned into HTML: marked-up text is kept, and anything that
/// isn't text is left out.
package enum MarkdownReader {
  /// The reader's version, increased whenever a file yields different text.
  package static let version = 4

  /// Returns the document, given its text and a function that parses its body into a tree.
  ///
  /// - Throws: an error if the file has no text.
  package static func document(of text: String, parse: (String) -> HTMLTree) throws(DocumentError) -> Document
  {
    let front = MarkdownFrontMatter(text)
    let tree = parse(front.body)
    let isLeftOut = leftOut(in: tree)
    let lengths = PageLengths(tree, isLeftOut: isLeftOut)
    let runs = PageRuns(tree, lengths: lengths, isLeftOut: isLeftOut).runs
    var blocks = BlockMaker(tree).blocks(of: runs)
    for index in blocks.indices where blocks[index].kind == .listItem {
      blocks[index].text = withoutBox(blocks[index].text)
    }
    let notes = tree.nodes.count { $0["class"]?.contains("footnote-backref") ?? false }
    guard !blocks.isEmpty else {
      throw DocumentError("there is no text in the Markdown file", fix: "name a file with text")
    }
    var metadata = front.metadata
    metadata.title = metadata.title ?? blocks.first { $0.kind == .heading }?.text
    for index in blocks.indices.prefix(4) where isByline(blocks[index]) {
      blocks[index].kind = .byline
      if metadata.authors.isEmpty { metadata.authors = [blocks[index].text] }
    }
    let struck = tree.nodes.count { $0.name == "del" }
    let dropped = [DroppedPart("footnotes", count: notes), DroppedPart("deletions", count: struck)]
    return Document(
      reader: DocumentKind.markdown.rawValue, version: version, metadata: metadata, blocks: blocks,
      dropped: dropped)
  }

  /// Returns which nodes are left out: note marks, which aren't part of sentences, as well as notes and
  /// deletions.
  private static func leftOut(in tree: HTMLTree) -> [Bool] {
    var isLeftOut = [Bool](repeating: false, count: tree.nodes.count)
    for index in tree.nodes.indices {
      let node = tree.nodes[index]
      let isMark =
        node["class"].map { $0.contains("footnote") } ?? false || node.name == "del"
      isLeftOut[index] =
        isMark || HTMLNames.silent.contains(node.name) || node.parent.map { isLeftOut[$0] } ?? false
    }
    return isLeftOut
  }

  /// Returns a task list item without its box.
  private static func withoutBox(_ text: String) -> String {
    ["[ ] ", "[x] ", "[X] "].contains { text.hasPrefix($0) } ? String(text.dropFirst(4)) : text
  }

  private static func isByline(_ block: Block) -> Bool {
    guard block.kind == .paragraph, block.text.unicodeScalars.count <= 80,
      block.text.unicodeScalars.last != "."
    else { return false }
    return ["By ", "by ", "BY ", "Von ", "Par ", "Por ", "Автор:", "Author:"].contains {
      block.text.hasPrefix($0)
    }
  }
}
