/// Offers sources, targets, what to skip and, when asked, labels for the passages of one article.
///
/// Nothing is read ahead: a passage is analysed when it or a neighbour is first asked for, so that creating
/// an engine costs nothing. The same answers always give the same offers.
package struct SuggestionEngine: Sendable {
  let passages: [Passage]
  let lexicon: Lexicon?
  var answers: [Answer?]
  var analyses: [Analysis?]
  var memory = Memory()
  var stems: [Stems?]
  /// In how many passages of `countedStems` each stem stands.
  var frequency: [String: Int] = [:]
  /// The passages whose stems are counted.
  var countedStems = 0..<0
  /// How often each text stands among the passages; empty until it is asked for.
  var lineCounts: [String: Int] = [:]
  /// Answers that the memory has not counted yet.
  var uncounted: [Int] = []
  /// Passages whose answers the memory has counted.
  var counted: Set<Int> = []

  /// The most answers that are analysed when an engine is made for a session that has many.
  private static let remembered = 500

  /// Creates an engine; `language` is an ISO 639-1 code such as `en`. Without a lexicon for it nothing is
  /// offered but what the page itself shows.
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

  /// Takes an answer in, or out again with nil; the next offers follow it. O(passage).
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

  /// The source of a passage; nil when nothing is likely enough. O(passages looked at).
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

  /// Analyses a passage and the neighbours whose sources may be its own.
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

  /// Counts the answers that the engine was made with.
  mutating func catchUp() {
    for index in uncounted { countOutcome(at: index, by: 1) }
    counted.formUnion(uncounted)
    uncounted = []
  }

  /// Counts whether the source that the passage itself shows is the one that the analyst wrote.
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
