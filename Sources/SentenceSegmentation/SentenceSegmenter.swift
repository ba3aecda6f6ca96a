/// Finds the sentences of a text.
///
///     SentenceSegmenter(language: "en").sentences(of: "See p. 5. Then stop.").count  // 2
///
/// Blank lines, list items and line breaks that aren't wraps end sentences. Inside a paragraph, fixed rules
/// and a hashed linear model decide at each stop. Takes time linear in the text for every input.
public struct SentenceSegmenter: Sendable {
  /// The language of the text as an ISO 639 code; if nil, it is guessed from the text.
  public let language: String?

  private let model: SentenceModel

  /// Creates a segmenter for a language, or for any language.
  public init(language: String? = nil) {
    self.language = language
    model = .standard
  }

  /// Creates a segmenter that uses a model under training.
  @_spi(Training) public init(language: String?, model: SentenceModel) {
    self.language = language
    self.model = model
  }

  /// Returns the sentences of `text` in order.
  ///
  /// They don't overlap, and there is only white space between them.
  ///
  /// A date in front of the first headline ("2025-11-20 18:42 Headline") is a segment of its own, and so are
  /// the items of a list under a lead-in ("The plan: one; two; three.").
  public func sentences(of text: String) -> [Sentence] {
    sentences(of: text, isRecord: false)
  }

  /// Passes the same sentences of a text in UTF-8 to a closure, one by one, with offsets from the start of
  /// `utf8`.
  ///
  /// Bytes that aren't valid UTF-8 do no harm and are taken for letters. Memory doesn't grow with the text,
  /// except with its longest block of lines.
  public func forEachSentence(inUTF8 utf8: ArraySlice<UInt8>, _ body: (Sentence) -> Void) {
    utf8.withUnsafeBufferPointer { buffer in
      scan(TextBytes(buffer), isRecord: false, body)
    }
  }

  /// Returns the sentences of a corpus paragraph, in which a leading date isn't separated and a list is a
  /// single sentence.
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

  /// Returns the language of a text that starts with `bytes`.
  func code(of bytes: TextBytes) -> LanguageCode {
    language.map { LanguageCode($0) } ?? LanguageGuess.code(of: bytes)
  }

  /// Passes the sentences of a piece of a text to a closure, and returns the number of bytes that are
  /// finished.
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
