/// Reads the output of `pdftotext -bbox-layout`: pages, blocks, lines and words with their positions.
package enum PDFReader {
  /// The reader's version, increased whenever a document yields different text.
  package static let version = 8

  /// Returns the text in reading order, without running heads, page numbers and line numbers.
  ///
  /// - Throws: an error if the PDF has no text, like a scan.
  package static func document(of tree: HTMLTree) throws(DocumentError) -> Document {
    let pages = PDFPage.pages(in: tree)
    if let transcript = transcript(of: pages, in: tree) { return transcript }
    let cleaned = PDFFurniture.removed(from: pages)
    let body = PDFParagraphs.bodySize(of: cleaned.pages)
    let (text, notes) = PDFNotes.removed(from: cleaned.pages, body: body)
    let blocks = PDFParagraphs.blocks(of: text, body: body)
    guard !blocks.isEmpty else {
      throw DocumentError(
        "the PDF contains scanned pages and no text",
        fix: "recognise its text first: ocrmypdf FILE NEW.pdf")
    }
    var metadata = DocumentMetadata()
    metadata.title = blocks.first { $0.kind == .heading }?.text ?? statedTitle(in: tree)
    metadata.url = pages.first.flatMap(PDFFurniture.address)
    let dropped = [
      DroppedPart("running heads, page and line numbers", count: cleaned.removed),
      DroppedPart("footnotes", count: notes),
    ]
    return Document(
      reader: DocumentKind.pdf.rawValue, version: version, metadata: metadata, blocks: blocks,
      dropped: dropped)
  }

  /// Returns the document as a transcript with numbered lines; nil if its pages aren't those of one.
  private static func transcript(of pages: [PDFPage], in tree: HTMLTree) -> Document? {
    guard let rows = PDFRows.numberedLines(of: pages), var document = TranscriptReader.document(of: rows)
    else { return nil }
    document.reader = DocumentKind.pdf.rawValue
    document.version = version
    document.metadata.title = statedTitle(in: tree)
    return document
  }

  private static func statedTitle(in tree: HTMLTree) -> String? {
    tree.nodes.first { $0.name == "title" }.map { PageText.line(tree.text(of: $0)) }.flatMap(title)
  }

  /// Returns a title that a program states, unless it is a file name.
  private static func title(_ stated: String) -> String? {
    let isName = !stated.contains(" ") && stated.contains { ".\\/_".contains($0) }
    return stated.isEmpty || isName || stated.hasPrefix("Microsoft ") ? nil : stated
  }
}
