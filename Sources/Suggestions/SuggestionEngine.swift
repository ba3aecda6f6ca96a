/// Offers sources, targets, passages to skip and, on request, labels for the passages of an article.
///
/// A passage is only analysed when it or a neighbour is first needed, so that creating an engine is cheap.
/// The same answers always result in the same offers.
package struct SuggestionEngine: Sendable {
  let passages: [Passage]
  let lexicon: Lexicon?
  var answers: [Answer?]
  var analyses: [Analysis?]
  var memory = Memory()
  var stems: [Stems?]
  /// The number of passages in `countedStems` that contain each stem.
  var frequency: [String: Int] = [:]
  /// The passages whose stems are counted.
  var countedStems = 0..<0
  /// The number of times that each text occurs among the passages; empty until it is needed.
  var lineCounts: [String: Int] = [:]
  /// Passages whose answers the memory hasn't counted yet.
  var uncounted: [Int] = []
  /// Passages whose answers the memory has counted.
  var counted: Set<Int> = []

  /// The maximum number of answers that are analysed when an engine is created for an existing session.
  private static let remembered = 500

  /// Creates an engine; `language` is an ISO 639-1 code such as `en`.
  ///
  /// Without a lexicon for it, only what the page itself shows is offered.
  package init(passages: [Passage], language: String?, answers: [Answer?] = []) {
    self.passages = passages
    lexicon = Lexicon.named(language)
    let missing = max(0, passages.count - answers.count)
    self.answers = Array(answers.prefix(passages.count)) + Array(repeating: nil, count: missing)
    analyses = Array(repeating: nil, count: passages.count)
    stems = Array(repeating: nil, count: passages.count)
    uncounted = answers.prefix(passages.count).indices.filter { answers[$0] != nil }.suffix(Self.remembered)
    for answer in answers { countRole(answer, by: 1) }
  }

  /// Records an answer, or removes it if nil; later offers take it into account. O(passage).
  package mutating func record(_ answer: Answer?, at index: Int) {
    guard passages.indices.contains(index) else { return }
    catchUp()
    if counted.remove(index) != nil { countOutcome(at: index, by: -1) }
    countRole(answers[index], by: -1)
    answers[index] = answer
    countRole(answer, by: 1)
    guard answer != nil else { return }
    countOutcome(at: index, by: 1)
    counted.insert(index)
  }

  /// Returns the source of a passage; nil if none is likely enough. O(passages examined).
  package mutating func source(at index: Int) -> SourceOffer? {
    guard passages.indices.contains(index) else { return nil }
    catchUp()
    analyze(around: index)
    return search.offer(at: index)
  }
}

extension SuggestionEngine {
  var search: SourceSearch {
    SourceSearch(passages: passages, answers: answers, analyses: analyses, memory: memory)
  }

  /// Analyses a passage and the neighbours whose sources may also be its own.
  mutating func analyze(around index: Int) {
    let reach = 4 * SourceSearch.reach
    for place in max(0, index - reach)...min(passages.count - 1, index + SourceSearch.reach) {
      analyze(place)
    }
  }

  mutating func analyze(_ index: Int) {
    guard analyses[index] == nil, let lexicon else { return }
    analyses[index] = Analysis(passages[index].text, isQuoted: passages[index].isQuoted, lexicon: lexicon)
  }

  private mutating func countRole(_ answer: Answer?, by step: Int) {
    guard let source = answer?.source, let role = answer?.role else { return }
    memory.count(role: role, of: source, by: step)
  }

  /// Counts the answers that the engine was created with.
  mutating func catchUp() {
    for index in uncounted { countOutcome(at: index, by: 1) }
    counted.formUnion(uncounted)
    uncounted = []
  }

  /// Counts whether the passage's own source is the one that the analyst wrote, and the label that it got.
  private mutating func countOutcome(at index: Int, by step: Int) {
    guard let answer = answers[index] else { return }
    analyze(index)
    guard let analysis = analyses[index] else { return }
    countSource(answer, in: analysis, by: step)
    guard let outcome = answer.counted else { return }
    let (rule, cue) = LabelFinder(analysis, passage: passages[index]).decide()
    memory.count(outcome: outcome, rule: rule.rawValue, cue: cue.map(analysis.text(of:)), by: step)
  }

  private mutating func countSource(_ answer: Answer, in analysis: Analysis, by step: Int) {
    guard let source = answer.source,
      let best = analysis.candidates.first(where: { !$0.isPronoun })
    else { return }
    let isRight = analysis.text(of: best.name).lowercased() == source.lowercased()
    let outcome = isRight ? SourceOutcome.right : SourceOutcome.wrong
    memory.count(outcome: outcome, rule: best.rule.rawValue, cue: nil, by: step)
  }
}
