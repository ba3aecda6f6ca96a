/// What the training program needs of the segmenter: the very candidates, features and words it decides by.
@_spi(Training) public struct SentenceTraining: Sendable {
  /// How many features a candidate has; the last `ownFeatures` of them belong to its language.
  public static let features = 41
  /// How many of the features are of the language alone.
  public static let ownFeatures = 8

  /// One candidate as the model sees it.
  public struct Example: Sendable {
    /// Where the sentence would end, in UTF-8 offsets.
    public let end: Int
    /// Whether the gold standard ends a sentence here.
    public let isEnd: Bool
    /// Whether a rule decided, so that the model is not asked.
    public let isRuled: Bool
    /// The indices of the weights.
    public let features: [UInt16]
  }

  private let model: SentenceModel

  /// Creates the features' source for a model of which only the set of lower-case words matters.
  public init(model: SentenceModel) {
    self.model = model
  }

  /// The candidates of a paragraph whose sentences are known to end at the UTF-8 offsets `ends`.
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

  /// The ends of sentences of a text, in code points.
  public static func codePointEnds(_ sentences: [Sentence], in text: String) -> [Int] {
    CodePointOffsets.ends(of: sentences, in: text)
  }

  /// The words of a sentence but its first: the bit of each in the set, and whether it is in lower case.
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

/// Answers what the gold standard says and writes down what the model would have been asked.
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

/// Writes the indices of features down.
private struct FeatureRecord: FeatureSink {
  var features: [UInt16] = []

  mutating func add(_ feature: UInt64) {
    features.append(UInt16(truncatingIfNeeded: feature >> UInt64(64 - SentenceModel.weightBits)))
  }

  mutating func addOwn(_ feature: UInt64) {
    add(feature)
  }
}
