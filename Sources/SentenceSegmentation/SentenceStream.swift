/// Finds the sentences of a text that comes in pieces, in memory that does not grow with it.
///
/// The sentences are those that `SentenceSegmenter` finds in the whole.
package struct SentenceStream {
  /// The fewest bytes the first piece must have, unless it is the whole text: 512 KiB, by which the layout is
  /// told.
  package static let leastFirstPiece = 1 << 19

  private let segmenter: SentenceSegmenter
  private var state: (code: LanguageCode, reader: ParagraphReader)?

  /// Creates a stream for a text in a language, which is otherwise guessed from the first piece.
  package init(language: String?) {
    segmenter = SentenceSegmenter(language: language)
  }

  /// Hands over the sentences of a piece, with UTF-8 offsets from its start, but for those of a block of
  /// lines that may go on.
  ///
  /// - Returns: how many bytes are done with; the others must come again, in front of the next piece. They
  ///   are fewer than `leastFirstPiece` and some.
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
