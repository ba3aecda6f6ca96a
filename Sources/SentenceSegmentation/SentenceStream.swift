/// Finds the sentences of a text that comes in pieces, in memory that doesn't grow with the text.
///
/// The sentences are the same that `SentenceSegmenter` finds in the complete text.
package struct SentenceStream {
  /// The minimum number of bytes in the first piece, which determines the layout, unless it is the complete
  /// text: 512 KiB.
  package static let minimumFirstPiece = 1 << 19

  private let segmenter: SentenceSegmenter
  private var state: (code: LanguageCode, reader: ParagraphReader)?

  /// Creates a stream for a text in a language; if nil, it is guessed from the first piece.
  package init(language: String?) {
    segmenter = SentenceSegmenter(language: language)
  }

  /// Passes the sentences of a piece to a closure, with UTF-8 offsets from its start, except those of a block
  /// of lines that may continue.
  ///
  /// - Returns: the number of bytes that are finished. The others, little more than `minimumFirstPiece` at
  ///   most, must be passed again in front of the next piece.
  package mutating func read(
    _ utf8: UnsafeBufferPointer<UInt8>, isLast: Bool, _ body: (Sentence) -> Void
  ) -> Int {
    let bytes = TextBytes(utf8)
    var (code, reader) =
      state ?? (segmenter.code(of: bytes), ParagraphReader(startingWith: bytes, isRecord: false))
    defer { state = (code, reader) }
    return segmenter.scan(bytes, code, &reader, isLast: isLast, body)
  }
}
