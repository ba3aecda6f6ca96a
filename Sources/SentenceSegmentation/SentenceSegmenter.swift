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
  /// A date in front of the first headline ("2025-11-20 18:42 Headline") is a segment of its own, and so are
  /// the items of a list under a lead-in ("The plan: one; two; three.").
  public func sentences(of text: String) -> [Sentence] {
    sentences(of: text, isRecord: false)
  }

  /// Hands over the same sentences of a text in UTF-8 one by one, with offsets from the start of `utf8`.
  ///
  /// Bytes that are no UTF-8 harm nothing; they are taken for letters. Needs no memory that grows with the
  /// text, but for its longest block of lines.
  public func forEachSentence(inUTF8 utf8: ArraySlice<UInt8>, _ body: (Sentence) -> Void) {
    utf8.withUnsafeBufferPointer { buffer in
      scan(TextBytes(buffer), isRecord: false, body)
    }
  }

  /// The sentences of one paragraph of a corpus, which keeps a date in front of it and a list in one
  /// sentence.
  @_spi(Training) public func sentences(ofRecord text: String) -> [Sentence] {
    sentences(of: text, isRecord: true)
  }
}

extension SentenceSegmenter {
  private func sentences(of text: String, isRecord: Bool) -> [Sentence] {
    var text = text
    var sentences: [Sentence] = []
    text.withUTF8 { buffer in
      scan(TextBytes(buffer), isRecord: isRecord) { sentences.append($0) }
    }
    return sentences
  }

  private func scan(_ bytes: TextBytes, isRecord: Bool, _ body: (Sentence) -> Void) {
    let code = code(of: bytes)
    var reader = ParagraphReader(startingWith: bytes, isRecord: isRecord)
    _ = scan(bytes, code, &reader, isLast: true, isRecord: isRecord, body)
  }

  /// The language of a text that starts with `bytes`.
  func code(of bytes: TextBytes) -> LanguageCode {
    language.map { LanguageCode($0) } ?? LanguageGuess.code(of: bytes)
  }

  /// Hands over the sentences of a piece of a text, and answers how much of it is done with.
  func scan(
    _ bytes: TextBytes, _ code: LanguageCode, _ reader: inout ParagraphReader, isLast: Bool,
    isRecord: Bool = false,
    _ body: (Sentence) -> Void
  ) -> Int {
    model.withTables { tables in
      var scanner = scanner(of: bytes, code, tables, isRecord)
      let foreignScripts = ForeignScripts(to: code)
      return reader.forEach(in: bytes, isLast: isLast) { paragraph in
        if foreignScripts.hold(paragraph, in: bytes) {
          var foreign = self.scanner(
            of: bytes, LanguageGuess.code(of: bytes, in: paragraph), tables, isRecord)
          foreign.scan(paragraph, body)
        } else {
          scanner.scan(paragraph, body)
        }
      }
    }
  }

  private func scanner(
    of bytes: TextBytes, _ code: LanguageCode, _ tables: ModelTables, _ isRecord: Bool
  ) -> ParagraphScanner<ModelJudge> {
    let judge = ModelJudge(language: code, tables: tables, abbreviations: .shared)
    return ParagraphScanner(bytes: bytes, language: code, judge: judge, isRecord: isRecord)
  }
}
