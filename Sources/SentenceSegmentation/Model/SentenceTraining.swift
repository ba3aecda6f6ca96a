/// The segmenter's interface for the training program: the candidates, features and words that it uses
/// itself.
@_spi(Training) public struct SentenceTraining: Sendable {
  /// The number of features of a candidate; the last `ownFeatures` are specific to its language.
  public static let features = 41
  /// The number of features that are specific to a language.
  public static let ownFeatures = 8

  /// A candidate as seen by the model.
  public struct Example: Sendable {
    /// The end of the sentence, if it ends here, in UTF-8 offsets.
    public let end: Int
    /// Whether the gold standard ends a sentence here.
    public let isEnd: Bool
    /// Whether a rule decided, so that the model isn't consulted.
    public let isRuled: Bool
    /// The indices of the weights.
    public let features: [UInt16]
  }

  private let model: SentenceModel

  /// Creates a source of features for a model, of which only the set of lower-case words matters.
  public init(model: SentenceModel) {
    self.model = model
  }

  /// Returns the candidates of a paragraph whose sentences are known to end at the UTF-8 offsets `ends`.
  public func examples(of text: String, language: String?, ends: Set<Int>) -> [Example] {
    var text = text
    return text.withUTF8 { buffer in
      let bytes = TextBytes(buffer)
      let code = LanguageCode(language)
      return model.withTables { tables in
        let judge = RecordingJudge(language: code, tables: tables, ends: ends)
        var scanner = ParagraphScanner(bytes: bytes, language: code, judge: judge, isRecord: true)
        var reader = ParagraphReader(startingWith: bytes, isRecord: true)
        _ = reader.forEach(in: bytes, isLast: true) { scanner.scan($0) { _ in } }
        return scanner.judge.examples
      }
    }
  }

  /// Returns the ends of a text's sentences in code points.
  public static func codePointEnds(_ sentences: [Sentence], in text: String) -> [Int] {
    CodePointOffsets.ends(of: sentences, in: text)
  }

  /// Returns the words of a sentence except its first: each one's bit in the set, and whether it is in lower
  /// case.
  public static func words(of sentence: String) -> [(slot: Int, isLower: Bool)] {
    var words: [(slot: Int, isLower: Bool)] = []
    var sentence = sentence
    sentence.withUTF8 { buffer in
      let bytes = TextBytes(buffer)
      var offset = bytes.skippingSpace(from: 0, to: bytes.count)
      var isFirst = true
      while offset < bytes.count {
        var end = offset
        while end < bytes.count, bytes[end] > 32 { end += 1 }
        let word = Token(in: bytes, startingAt: offset, limit: end)
        let isCased = word.shape == .lower || word.shape == .capitalized || word.shape == .singleLower
        if !isFirst, isCased { words.append((ModelTables.wordSlot(word.hash), word.startsLower)) }
        isFirst = false
        offset = bytes.skippingSpace(from: max(end, offset + 1), to: bytes.count)
      }
    }
    return words
  }
}

/// Answers with the gold standard, and records what the model would have been asked.
private struct RecordingJudge: BoundaryJudge {
  let language: LanguageCode
  let tables: ModelTables
  let ends: Set<Int>
  private(set) var examples: [SentenceTraining.Example] = []
  static let isRepeatable = false

  init(language: LanguageCode, tables: ModelTables, ends: Set<Int>) {
    self.language = language
    self.tables = tables
    self.ends = ends
  }

  func isUnambiguous(_ stop: Int, from sentenceStart: Int, in bytes: TextBytes) -> Bool { false }

  mutating func ends(_ candidate: Candidate, at place: Place, in bytes: TextBytes) -> Bool {
    let isEnd = ends.contains(candidate.end)
    let judge = ModelJudge(language: language, tables: tables, abbreviations: .shared)
    var record = FeatureRecord()
    let ruled = judge.verdict(candidate, at: place, in: bytes) { features in features.emit(into: &record) }
    examples.append(
      SentenceTraining.Example(
        end: candidate.end, isEnd: isEnd, isRuled: ruled != nil, features: record.features))
    return isEnd
  }
}

/// Records the indices of features.
private struct FeatureRecord: FeatureSink {
  var features: [UInt16] = []

  mutating func add(_ feature: UInt64) {
    features.append(UInt16(truncatingIfNeeded: feature >> UInt64(64 - SentenceModel.weightBits)))
  }

  mutating func addOwn(_ feature: UInt64) {
    add(feature)
  }
}
