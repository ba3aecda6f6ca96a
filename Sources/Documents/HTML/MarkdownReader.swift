/// Reads Markdown that a CommonMark parser made HTML of: what is marked up is kept as text, what is not text
/// is left out.
package enum MarkdownReader {
  /// The reader's version; it goes up when a file gives another text.
  package static let version = 1

  /// The document, given the text and a function that makes a tree of its body.
  ///
  /// - Throws: an error when there is no text in it.
  package static func document(of text: String, parse: (String) -> HTMLTree) throws(DocumentError) -> Document
  {
    let front = MarkdownFrontMatter(text)
    let tree = parse(front.body)
    let isLeftOut = leftOut(in: tree)
    let lengths = PageLengths(tree, isLeftOut: isLeftOut)
    let runs = PageRuns(tree, lengths: lengths, isLeftOut: isLeftOut).runs
    var blocks = BlockMaker(tree).blocks(of: runs)
    guard !blocks.isEmpty else {
      throw DocumentError("there is no text in the Markdown file", fix: "name a file with text")
    }
    var metadata = front.metadata
    metadata.title = metadata.title ?? blocks.first { $0.kind == .heading }?.text
    for index in blocks.indices.prefix(4) where isByline(blocks[index]) {
      blocks[index].kind = .byline
      if metadata.authors.isEmpty { metadata.authors = [blocks[index].text] }
    }
    return Document(
      reader: DocumentKind.markdown.rawValue, version: version, metadata: metadata, blocks: blocks)
  }

  /// The marks of footnotes stand in no sentence.
  private static func leftOut(in tree: HTMLTree) -> [Bool] {
    var isLeftOut = [Bool](repeating: false, count: tree.nodes.count)
    for index in tree.nodes.indices {
      let node = tree.nodes[index]
      let isMark =
        node["class"].map { $0.contains("footnote-ref") || $0.contains("footnote-backref") } ?? false
      isLeftOut[index] =
        isMark || HTMLNames.silent.contains(node.name) || node.parent.map { isLeftOut[$0] } ?? false
    }
    return isLeftOut
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

/// The lines between `---` and `---` at the start of a Markdown file.
private struct MarkdownFrontMatter {
  var metadata = DocumentMetadata()
  let body: String

  init(_ text: String) {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    guard let first = lines.first, first == "---" || first == "+++",
      let end = lines.dropFirst().prefix(200).firstIndex(where: { $0 == first || $0 == "..." })
    else {
      body = text
      return
    }
    body = lines[(end + 1)...].joined(separator: "\n")
    var list: String?
    for line in lines[1..<end] {
      if let name = list, line.trimmingSpaces.hasPrefix("- ") {
        set(name, String(line.trimmingSpaces.dropFirst(2)))
        continue
      }
      guard let colon = line.firstIndex(where: { $0 == ":" || $0 == "=" }) else { continue }
      let name = line[..<colon].trimmingSpaces.lowercased()
      let value = String(line[line.index(after: colon)...].trimmingSpaces)
      list = value.isEmpty ? name : nil
      set(name, value)
    }
  }

  private mutating func set(_ name: String, _ written: String) {
    let value = written.filter { $0 != "\"" && $0 != "[" && $0 != "]" }
    guard !value.isEmpty else { return }
    switch name {
    case "title": metadata.title = value
    case "author", "authors", "by":
      metadata.authors += value.split(separator: ",").map { String($0.trimmingSpaces) }
    case "date", "published", "publish_date": metadata.published.append(value)
    case "updated", "modified", "lastmod": metadata.modified.append(value)
    case "lang", "language": metadata.language = value
    case "url", "canonical", "link", "source": metadata.url = value
    case "site", "publisher": metadata.site = value
    default: break
    }
  }
}
