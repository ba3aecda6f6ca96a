/// The share of sources that a rule finds exactly, by the features of the candidate.
///
/// Counted on the train and dev sentences of FactAppeal (CC BY 4.0) that have a source, 525 with a named one,
/// and rounded towards the mean if there were fewer than ten; `make suggestion-eval` prints the table again.
///
/// The shares of `after`, `place`, `colon`, `participle` and `pronoun` are estimates, because there were too
/// few cases or none.
struct SourceCalibration {
  let analysis: Analysis

  /// The probability from which the engine considers an offer certain.
  static let sure = 0.8
  /// The probability below which nothing is offered.
  static let offered = 0.5

  /// Returns the probability that a candidate is the source that the analyst would write.
  func probability(of candidate: SourceCandidate) -> Double {
    let words = analysis.tokens[candidate.name]
    let isNamed = words.contains(where: \.isCapitalized)
    let isShort = words.count <= 3
    let share = share(candidate, isNamed: isNamed, isShort: isShort)
    return candidate.cue.kind == .weakVerb ? share * 0.9 : share
  }

  private func share(_ candidate: SourceCandidate, isNamed: Bool, isShort: Bool) -> Double {
    switch candidate.rule {
    case .inverted: isNamed ? 0.95 : 0.8
    case .parenthetical: isShort ? 0.94 : 0.87
    case .before: isNamed ? (isShort ? 0.96 : 0.8) : 0.68
    case .subject: subjectShare(candidate, isNamed: isNamed, isShort: isShort)
    case .apposition: isShort && beginsClause(candidate.name.lowerBound) ? 0.85 : 0.4
    case .participle: 0.3
    case .after, .place, .colon: 0.85
    case .pronoun: 0.6
    }
  }

  private func subjectShare(_ candidate: SourceCandidate, isNamed: Bool, isShort: Bool) -> Double {
    if beginsClause(candidate.name.lowerBound) { return isShort ? (isNamed ? 0.91 : 0.85) : 0.83 }
    if isNamed { return isShort ? 0.62 : 0.3 }
    return isShort ? 0.42 : 0.28
  }

  /// Returns whether a token begins its clause, disregarding adverbials such as "on Friday".
  private func beginsClause(_ token: Int) -> Bool {
    var start = token
    if analysis.lexicon.order == .free {
      while start > 0, isAdverbial(analysis.tokens[start - 1].lowered) { start -= 1 }
    }
    return start == 0 || analysis.tokens[start - 1].endsClause
  }

  private func isAdverbial(_ word: String) -> Bool {
    let lexicon = analysis.lexicon
    return lexicon.prepositions.contains(word) || lexicon.times.contains(word)
      || lexicon.documents.contains(word)
  }
}
