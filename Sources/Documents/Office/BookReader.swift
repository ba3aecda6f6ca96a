/// A reader of EPUB books, which returns the chapters in spine order.
package struct BookReader {
  /// The reader's version, increased whenever a book yields different text.
  package static let version = 4
  private let archive: ZipArchive
  private let parseXML: ([UInt8]) -> HTMLTree
  private let parsePage: ([UInt8]) -> HTMLTree

  /// Creates a reader of a book's archive.
  package init(
    _ archive: ZipArchive, parseXML: @escaping ([UInt8]) -> HTMLTree,
    parsePage: @escaping ([UInt8]) -> HTMLTree
  ) {
    self.archive = archive
    self.parseXML = parseXML
    self.parsePage = parsePage
  }

  /// Returns the book.
  ///
  /// - Throws: an error if parts of it are missing or have no text.
  package func document() throws(DocumentError) -> Document {
    let path = try packagePath()
    guard let bytes = try archive.file(path) else { throw Self.damaged }
    let package = parseXML(bytes)
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    var blocks: [Block] = []
    var count = 0
    for chapter in chapters(in: package) {
      guard let bytes = try archive.file(Self.resolved(folder + chapter)) else { continue }
      let page = parsePage(bytes)
      let notes = BookNotes(page)
      count += notes.count
      blocks += MailText.blocks(ofPage: page, isLeftOut: notes.isLeftOut)
    }
    guard !blocks.isEmpty else {
      throw DocumentError("there is no text in the book", fix: "name a file with text")
    }
    var metadata = OfficeProperties.metadata(in: package)
    metadata.published = OfficeProperties.published(in: package)
    let others = Self.others(in: package)
    metadata.authors.removeAll { others.contains($0) }
    return Document(
      reader: DocumentKind.epub.rawValue, version: Self.version, metadata: metadata, blocks: blocks,
      dropped: [DroppedPart("footnotes", count: count)])
  }

  private static let damaged = DocumentError(
    "the book is damaged: its list of chapters is missing", fix: "save it again")

  private func packagePath() throws(DocumentError) -> String {
    guard let bytes = try archive.file("META-INF/container.xml"),
      let path = parseXML(bytes).nodes.first(where: { $0.name == "rootfile" })?["full-path"]
    else { throw Self.damaged }
    return path
  }

  private func chapters(in package: HTMLTree) -> [String] {
    let items = package.nodes.filter { $0.name == "item" }
    let targets = Dictionary(
      items.filter { !Self.isContents($0) }.compactMap { item in item["id"].map { ($0, item["href"] ?? "") }
      },
      uniquingKeysWith: { first, _ in first })
    return package.nodes.filter { $0.name == "itemref" && $0["linear"] != "no" }.compactMap {
      $0["idref"].flatMap { targets[$0] }
    }
  }

  /// Returns whether an item is the book's table of contents, which repeats its headings.
  private static func isContents(_ item: HTMLNode) -> Bool {
    item["properties"]?.split(separator: " ").contains("nav") ?? false
  }

  /// Returns contributors who aren't authors, such as translators and editors.
  private static func others(in package: HTMLTree) -> Set<String> {
    let roles = package.nodes.filter { $0.name == "meta" && $0["property"] == "role" }
    let named = Dictionary(
      roles.compactMap { role in
        role["refines"].map { ($0, PageText.line(package.text(of: role))) }
      }, uniquingKeysWith: { first, _ in first })
    return Set(
      package.nodes.compactMap { node in
        guard node.name == "creator" || node.name.hasSuffix(":creator") else { return nil }
        let role = node["role"] ?? node["opf:role"] ?? node["id"].flatMap { named["#" + $0] }
        return role == nil || role == "aut" ? nil : PageText.line(package.text(of: node))
      })
  }

  /// Returns a name in the archive without `.` and `..`, and with percent escapes resolved.
  private static func resolved(_ path: String) -> String {
    var parts: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    let escaped = Array(parts.joined(separator: "/").utf8).map {
      $0 == UInt8(ascii: "%") ? UInt8(ascii: "=") : $0
    }
    return path.contains("%")
      ? String(decoding: TransferEncoding.quotedPrintable(escaped), as: UTF8.self)
      : parts.joined(separator: "/")
  }
}
