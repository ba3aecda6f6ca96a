/// The position of a candidate in its paragraph and sentence.
struct Place {
  let start: Int
  let sentenceStart: Int
  let end: Int
}

/// Decides whether a sentence ends at a candidate.
protocol BoundaryJudge {
  /// Returns whether a sentence so clearly ends at the stop at `stop`, outside of brackets and quotations,
  /// that no candidate is needed.
  func isUnambiguous(_ stop: Int, from sentenceStart: Int, in bytes: TextBytes) -> Bool
  /// Whether it gives the same verdict for the same text, so that verdicts may be remembered.
  static var isRepeatable: Bool { get }
  mutating func ends(_ candidate: Candidate, at place: Place, in bytes: TextBytes) -> Bool
}

/// The judge in use: fixed rules first, then the model.
struct ModelJudge: BoundaryJudge {
  let language: LanguageCode
  let tables: ModelTables
  let abbreviations: AbbreviationTable
  private let hasDottedOrdinals: Bool
  static let isRepeatable = true

  init(language: LanguageCode, tables: ModelTables, abbreviations: AbbreviationTable) {
    self.language = language
    self.tables = tables
    self.abbreviations = abbreviations
    hasDottedOrdinals = language.hasDottedOrdinals
  }

  @inline(__always)
  func isUnambiguous(_ stop: Int, from sentenceStart: Int, in bytes: TextBytes) -> Bool {
    let plain = UnambiguousBoundary(
      bytes: bytes, tables: tables, abbreviations: abbreviations, language: language,
      hasDottedOrdinals: hasDottedOrdinals)
    return plain.isPlain(stop, from: sentenceStart)
  }

  func ends(_ candidate: Candidate, at place: Place, in bytes: TextBytes) -> Bool {
    var sum = FeatureSum(tables: tables)
    let ruled = verdict(candidate, at: place, in: bytes) { features in features.emit(into: &sum) }
    return ruled ?? (sum.sum > 0)
  }

  /// Returns the verdict of the rules, or nil after passing the candidate's features to `ask`.
  @inline(__always)
  func verdict(
    _ candidate: Candidate, at place: Place, in bytes: TextBytes, ask: (SentenceFeatures) -> Void
  ) -> Bool? {
    if candidate.run == .ideographic { return IdeographicRules.ends(candidate, in: bytes, to: place.end) }
    if IdeographicRules.isAfterIdeograph(candidate, in: bytes) {
      return IdeographicRules.ends(candidate, in: bytes, to: place.end)
    }
    if candidate.gap == .none, candidate.nextKind == .lower || candidate.nextKind == .digit { return false }
    if let verdict = BoundaryRules.verdict(on: candidate) { return verdict }
    let context = Context(candidate, in: bytes, from: place.start, to: place.end)
    let kinds = abbreviations.kinds(context, in: language)
    let rules = BoundaryRules(
      language: language, tables: tables, context: context, own: kinds.own,
      sentenceStart: place.sentenceStart, bytes: bytes, end: place.end)
    if let verdict = rules.verdict() { return verdict }
    let opening = CharacterKind(bytes.scalar(at: place.sentenceStart).value)
    ask(
      SentenceFeatures(
        context: context, language: language, tables: tables, kinds: kinds,
        length: candidate.start - place.sentenceStart, opening: opening))
    return nil
  }
}
