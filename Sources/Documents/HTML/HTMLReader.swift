/// A reader of web pages that extracts the article from the page around it.
package struct HTMLReader {
  /// The reader's version, increased whenever a page yields different text.
  package static let version = 7
  private let tree: HTMLTree

  /// Creates a reader of a parsed page.
  package init(_ tree: HTMLTree) {
    self.tree = tree
  }

  /// Returns the headline, the byline if there is one, and the article.
  ///
  /// - Throws: an error if the page has no text, or only checks whether its visitor is human.
  package func document() throws(DocumentError) -> Document {
    var metadata = HTMLMetadata(tree).metadata
    let title = tree.nodes.first { $0.name == "title" }.map { PageText.line(tree.text(of: $0)) }
    let content = MainContent(of: tree)
    let head = PageHead(tree, content: content, metadata: metadata)
    metadata.signature = head.signature
    let found = statedBlocks(insteadOf: BlockMaker(tree).blocks(of: content.runs))
    let captions = found.count { $0.kind == .caption }
    var blocks = head.blocks + found.filter { $0.kind != .caption }
    for index in blocks.indices.prefix(4) where PageHead.isByline(blocks[index]) {
      blocks[index].kind = .byline
    }
    if ChallengePage.matches(title: title ?? "", blocks) { throw ChallengePage.refusal }
    // A title alone isn't text: readers of the page don't see it.
    guard !found.isEmpty || (!blocks.isEmpty && tree.nodes.contains { $0.name == "h1" }) else {
      throw DocumentError(
        "the web page has no text; it may be filled in by a script",
        fix: "open it in a browser, select the article, and save that as plain text")
    }
    let dropped = [
      DroppedPart("captions", count: captions),
      DroppedPart(
        "subscriber-only parts", count: found.contains { FurnitureLines.isPaywall($0.text) } ? 1 : 0),
      DroppedPart("deletions", count: tree.nodes.count { $0.name == "del" }),
    ]
    return Document(
      reader: DocumentKind.html.rawValue, version: Self.version,
      metadata: WebArchive.resolved(metadata, in: tree),
      blocks: blocks, dropped: dropped)
  }

  /// Returns the paragraphs in the page's JSON-LD if the page itself has much less text, as when a script
  /// fills it in; otherwise the given blocks.
  private func statedBlocks(insteadOf blocks: [Block]) -> [Block] {
    guard let body = LinkedData(of: tree).body, !body.contains("<") else { return blocks }
    let seen = blocks.reduce(0) { $0 + $1.text.utf8.count }
    guard body.utf8.count > 3 * seen else { return blocks }
    let stated = body.split(whereSeparator: \.isNewline).map {
      PageText.line(HTMLEntities.decoded(String($0)))
    }
    let paragraphs = stated.filter { !$0.isEmpty }.map { Block(.paragraph, $0) }
    return paragraphs.isEmpty ? blocks : paragraphs
  }
}
