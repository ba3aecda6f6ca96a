/// Finds the sentences of a text.
///
///     SentenceSegmenter(language: "en").sentences(of: "See p. 5. Then stop.").count  // 2
///
/// Blank lines, list items and unwrapped line breaks end sentences; inside a paragraph fixed rules and a
/// hashed linear model decide at each stop. Takes time linear in the text on every input.
public struct SentenceSegmenter: Sendable {
  /// The language of the text as an ISO 639 code, when it is known; otherwise it is guessed from the text.
  public let language: String?

  private let model: SentenceModel

  /// Creates a segmenter for a language, or for any.
  public init(language: String? = nil) {
    self.language = language
    model = .standard
  }

  /// Creates a segmenter that uses a model under training.
  @_spi(Training) public init(language: String?, model: SentenceModel) {
    self.language = language
    self.model = model
  }

  /// The sentences of `text` in order, without overlap; between them stands white space alone.
  ///
  /// A date in front of the first headline ("2025-11-20 18:42 Headline") is a segment of its own.
  public func sentences(of text: String) -> [Sentence] {
    sentences(of: text, splitsLeadingDate: true)
  }

  /// The sentences of one paragraph of a corpus, which keeps a date in front of it.
  @_spi(Training) public func sentences(ofRecord text: String) -> [Sentence] {
    sentences(of: text, splitsLeadingDate: false)
  }

  private func sentences(of text: String, splitsLeadingDate: Bool) -> [Sentence] {
    var text = text
    return text.withUTF8 { buffer in
      scan(TextBytes(buffer), splitsLeadingDate: splitsLeadingDate)
    }
  }

  private func scan(_ bytes: TextBytes, splitsLeadingDate: Bool) -> [Sentence] {
    let code = language.map { LanguageCode($0) } ?? LanguageGuess.language(of: bytes)
    return model.withTables { tables in
      let judge = ModelJudge(language: code, tables: tables, abbreviations: .shared)
      var scanner = ParagraphScanner(bytes: bytes, language: code, judge: judge)
      var sentences: [Sentence] = []
      ParagraphReader(bytes: bytes, splitsLeadingDate: splitsLeadingDate).forEach { paragraph in
        scanner.scan(paragraph, into: &sentences)
      }
      return sentences
    }
  }
}
