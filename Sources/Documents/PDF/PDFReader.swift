/// Reads what `pdftotext -bbox-layout` says of a PDF: pages, blocks, lines and words with their places.
package enum PDFReader {
  /// The reader's version; it goes up when a document gives another text.
  package static let version = 1

  /// The text in reading order, without running heads, page numbers and line numbers.
  ///
  /// - Throws: an error when the PDF holds no text, as a scan does.
  package static func document(of tree: HTMLTree) throws(DocumentError) -> Document {
    let pages = PDFPage.pages(in: tree)
    let cleaned = PDFFurniture.removed(from: pages)
    let blocks = PDFParagraphs.blocks(of: cleaned.pages)
    guard !blocks.isEmpty else {
      throw DocumentError(
        "the PDF holds pictures of pages and no text",
        fix: "have its text recognised first: ocrmypdf FILE NEW.pdf")
    }
    var metadata = DocumentMetadata()
    let stated = tree.nodes.first { $0.name == "title" }.map { PageText.line(tree.text(of: $0)) }
    metadata.title = blocks.first { $0.kind == .heading }?.text ?? stated.flatMap { $0.isEmpty ? nil : $0 }
    let dropped =
      cleaned.removed == 0
      ? [] : [DroppedPart("running heads, page and line numbers", count: cleaned.removed)]
    return Document(
      reader: DocumentKind.pdf.rawValue, version: version, metadata: metadata, blocks: blocks,
      dropped: dropped)
  }
}
