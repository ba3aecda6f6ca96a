extension SuggestionEngine {
  /// Returns the label of a passage if its probability is at least .75; call it only if labels were
  /// requested. O(passage).
  package mutating func label(at index: Int) -> LabelOffer? {
    guard let offer = likeliestLabel(at: index), offer.probability >= LabelCalibration.offered else {
      return nil
    }
    return offer
  }

  /// Returns the label suggested by a passage's own words, regardless of the analyst's other answers.
  /// O(passage).
  package mutating func labelOfWords(at index: Int) -> String? {
    guard passages.indices.contains(index) else { return nil }
    analyze(index)
    return analyses[index].map { LabelFinder($0, passage: passages[index]).decide().rule.label }
  }

  /// Returns the words that mark a passage as hearsay, such as "reportedly"; nil if it isn't hearsay or has a
  /// source. O(passage).
  package mutating func hearsay(at index: Int) -> String? {
    guard passages.indices.contains(index) else { return nil }
    analyze(index)
    guard let analysis = analyses[index] else { return nil }
    let (rule, cue) = LabelFinder(analysis, passage: passages[index]).decide()
    return rule == .hearsay ? cue.map(analysis.text(of:)) : nil
  }

  /// Returns the likeliest label, however unlikely.
  package mutating func likeliestLabel(at index: Int) -> LabelOffer? {
    guard passages.indices.contains(index) else { return nil }
    catchUp()
    analyze(index)
    guard let analysis = analyses[index] else { return nil }
    let (rule, cue) = LabelFinder(analysis, passage: passages[index]).decide()
    let words = cue.map(analysis.text(of:))
    let shares = LabelCalibration(memory: memory).shares(rule: rule, cue: words)
    guard let best = shares.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }) else { return nil }
    return LabelOffer(
      label: best.key, probability: best.value, cue: words, method: rule.rawValue,
      reason: LabelReason(rule: rule, cue: words, memory: memory).text(for: best.key))
  }
}

/// Explains in one line why a label is offered.
private struct LabelReason {
  let rule: LabelRule
  let cue: String?
  let memory: Memory

  /// Returns the cue, or what the rule saw, and the analyst's previous answers.
  func text(for label: String) -> String {
    let outcomes = cue.map(memory.outcomes(ofCue:)) ?? memory.outcomes(ofRule: rule.rawValue)
    let total = outcomes.values.reduce(0, +)
    guard total > 0 else { return what }
    let name = label == StandardLabel.none ? "skipped it" : "called it “\(label)”"
    return "\(what); you \(name) \(outcomes[label] ?? 0) of \(total) time\(total == 1 ? "" : "s")"
  }

  private var what: String {
    if let cue { return "“\(cue)”" }
    switch rule {
    case .question: return "it is a question"
    case .fragment: return "it asserts nothing"
    case .quoted: return "inside a quotation"
    case .quotation: return "it contains a quotation"
    case .plain: return "nobody is named"
    case .denies, .disowns, .calls, .judges, .according, .says, .mentions, .hearsay: return rule.label
    }
  }
}
