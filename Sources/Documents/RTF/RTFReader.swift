/// Reads RTF files: paragraphs, headings, list items and rows, in any code page.
package enum RTFReader {
  /// The reader's version, increased whenever a file yields different text.
  package static let version = 5
  private static let deepest = 1_000

  /// Returns the document. Linear.
  ///
  /// - Parameter pool: the converters that `CharsetPool(for:)` opens for the file.
  /// - Throws: an error if the file has no text, or its groups are nested more than a thousand deep.
  package static func document(of bytes: [UInt8], pool: CharsetPool) throws(DocumentError) -> Document {
    var walk = RTFWalk(pool: pool, isWestern: !hasLongRuns(bytes))
    for token in RTFScanner(bytes) {
      walk.take(token)
      if walk.depth > deepest { throw DocumentError("the document is damaged", fix: "save it again") }
    }
    walk.endParagraph()
    walk.endRow()
    guard !walk.blocks.isEmpty else {
      throw DocumentError("there is no text in the document", fix: "name a file with text")
    }
    var metadata = walk.metadata
    metadata.title =
      metadata.title.flatMap { OfficeProperties.believed($0, over: walk.blocks) }
      ?? walk.blocks.first { $0.kind == .heading }?.text
    return Document(
      reader: DocumentKind.rtf.rawValue, version: version, metadata: metadata, blocks: walk.blocks,
      dropped: walk.dropped)
  }

  /// Returns whether four bytes from C0 on are consecutive, as in words in non-Latin letters.
  private static func hasLongRuns(_ bytes: [UInt8]) -> Bool {
    var length = 0
    for token in RTFScanner(bytes) {
      guard case .byte(let byte) = token, byte >= 0xC0 else {
        length = 0
        continue
      }
      length += 1
      if length == 4 { return true }
    }
    return false
  }
}
