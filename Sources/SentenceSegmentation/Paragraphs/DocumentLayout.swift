/// How the lines of a document were made, told from its first pages: filled to a width, or one a paragraph.
///
/// A block of two lines proves nothing by itself: whether a headline and its byline or a sentence and its
/// rest stand there shows in the document. It counts as wrapped when a third of the line breaks between words
/// stand before a lower-case word.
struct DocumentLayout {
  /// The columns of the longest line that goes on in the next, or 0 when the document is not wrapped.
  let width: Int

  /// A document about which nothing is known.
  static let unknown = DocumentLayout(width: 0)

  private init(width: Int) {
    self.width = width
  }

  /// Looks at the first 64 KiB.
  init(_ bytes: TextBytes) {
    var reader = LineReader(bytes)
    var last: Line?
    var (breaks, continued, longest) = (0, 0, 0)
    while let line = reader.next(), line.start < DocumentLayout.sample {
      defer { last = line.isBlank || line.bytes > DocumentLayout.longest ? nil : line }
      guard let last, !line.isBlank else { continue }
      breaks += 1
      guard LineOpening(bytes: bytes).goesOn(line.start) else { continue }
      continued += 1
      longest = max(longest, LineWrapping.columns(bytes, last.start, last.end))
    }
    let isWrapped = continued >= 4 && continued * 3 >= breaks && longest >= LineWrapping.narrowest
    width = isWrapped ? longest : 0
  }

  private static let sample = 65_536
  /// How many bytes a line may have that was wrapped.
  private static let longest = 400
}
