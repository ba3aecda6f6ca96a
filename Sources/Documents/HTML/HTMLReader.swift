/// Reads web pages: the article without the page around it.
package struct HTMLReader {
  /// The reader's version; it goes up when a page gives another text.
  package static let version = 1
  private let tree: HTMLTree

  /// Takes a page that was parsed.
  package init(_ tree: HTMLTree) {
    self.tree = tree
  }

  /// The headline, the byline where one is seen, and the article.
  ///
  /// - Throws: an error when there is no text in the page.
  package func document() throws(DocumentError) -> Document {
    let metadata = HTMLMetadata(tree).metadata
    let content = MainContent(of: tree)
    let head = PageHead(tree, content: content, metadata: metadata)
    let found = BlockMaker(tree).blocks(of: content.runs)
    let captions = found.count { $0.kind == .caption }
    let blocks = head.blocks + found.filter { $0.kind != .caption }
    guard !blocks.isEmpty else {
      throw DocumentError(
        "the web page has no text; it may be filled in by a script",
        fix: "open it in a browser, select the article, and save that as plain text")
    }
    return Document(
      reader: DocumentKind.html.rawValue, version: Self.version,
      metadata: WebArchive.resolved(metadata, in: tree),
      blocks: blocks, dropped: captions == 0 ? [] : [DroppedPart("captions", count: captions)])
  }
}
