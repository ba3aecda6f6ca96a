/// Finds the sentences of a text.
public struct SentenceSegmenter: Sendable {
  /// The language of the text as a lower-case ISO 639 code, when it is known.
  public let language: String?

  /// Creates a segmenter for a language, or for any.
  public init(language: String? = nil) {
    self.language = language
  }

  /// The sentences of `text` in order, without overlap; between them stands white space alone.
  public func sentences(of text: String) -> [Sentence] {
    var sentences: [Sentence] = []
    var start: Int?
    var end = 0
    for (offset, byte) in text.utf8.enumerated() {
      switch byte {
      case 10, 13:
        if let first = start { sentences.append(Sentence(range: first..<end)) }
        start = nil
      case 9, 32: break
      default:
        start = start ?? offset
        end = offset + 1
      }
    }
    if let start { sentences.append(Sentence(range: start..<end)) }
    return sentences
  }
}
