/// Finds the source of a passage: in the passage itself, in the quotation or list that it continues, and, for
/// a pronoun, in earlier passages.
struct SourceSearch {
  let passages: [Passage]
  let answers: [Answer?]
  let analyses: [Analysis?]
  let memory: Memory

  /// The number of earlier passages searched for the antecedent of a pronoun.
  static let reach = 8

  /// Returns the source of a passage. `analyses` must contain those of `passages` from `reach` before to
  /// `reach` after it.
  func offer(at index: Int) -> SourceOffer? {
    if let speaker = passages[index].speaker { return turn(of: speaker) }
    guard let analysis = analyses[index] else { return nil }
    let candidates = analysis.candidates
    if let best = candidates.first(where: { !$0.isPronoun }), best.probability >= SourceCalibration.offered {
      return offer(best, in: analysis, at: index)
    }
    if let continued = ContinuationFinder(search: self).offer(at: index) { return continued }
    if let pronoun = candidates.first(where: \.isPronoun) {
      return antecedent(of: pronoun, in: analysis, at: index)
    }
    return ColonFinder(analysis: analysis).speaker().map { colon($0, in: analysis, at: index) }
  }

  /// Returns the source offered for a passage, followed by the other names that a cue in it marks, each once.
  func offers(at index: Int) -> [SourceOffer] {
    let own = analyses[index].map { analysis in
      analysis.candidates.filter { !$0.isPronoun }.map { offer($0, in: analysis, at: index) }
    }
    var names: Set<String> = []
    return ((offer(at: index).map { [$0] } ?? []) + (own ?? [])).filter { names.insert($0.name).inserted }
  }

  /// Returns the passage's own source: the analyst's answer, or the best candidate with a name.
  func ownSource(of index: Int) -> SourceOffer? {
    if let answer = answers[index], let source = answer.source { return answered(source, answer) }
    return shownSource(of: index)
  }

  /// Returns the source indicated by the words of a passage, regardless of the analyst's answer.
  func shownSource(of index: Int) -> SourceOffer? {
    if let speaker = passages[index].speaker { return turn(of: speaker) }
    guard let analysis = analyses[index] else { return nil }
    let best = analysis.candidates.first { !$0.isPronoun }
    guard let best, best.probability >= SourceCalibration.offered else {
      return ColonFinder(analysis: analysis).speaker().map { colon($0, in: analysis, at: index) }
    }
    return offer(best, in: analysis, at: index)
  }
}

extension SourceSearch {
  private func offer(_ candidate: SourceCandidate, in analysis: Analysis, at index: Int) -> SourceOffer {
    let cue = analysis.text(of: candidate.cue.tokens)
    let cited = CitedFinder(analysis: analysis).cited(besides: candidate.name)
    return made(
      candidate.name, in: analysis, at: index, cue: cue, cited: cited.map(analysis.text(of:)),
      probability: learned(candidate.probability, candidate.rule.rawValue), method: candidate.rule.rawValue,
      reason: SourceReason.text(candidate.rule, cue: cue))
  }

  private func colon(_ name: Range<Int>, in analysis: Analysis, at index: Int) -> SourceOffer {
    let rule = SourceRule.colon
    return made(
      name, in: analysis, at: index, cue: ":", cited: nil, probability: learned(0.75, rule.rawValue),
      method: rule.rawValue, reason: SourceReason.text(rule, cue: ":"))
  }

  private func made(
    _ name: Range<Int>, in analysis: Analysis, at index: Int, cue: String?, cited: String?,
    probability: Double,
    method: String, reason: String
  ) -> SourceOffer {
    let text = analysis.text(of: name)
    return SourceOffer(
      name: text, place: analysis.range(of: name).map { Place(passage: index, range: $0) },
      role: memory.role(of: text) ?? SourceRoleGuess(analysis: analysis).role(of: name, cites: cited != nil),
      cue: cue, cited: cited,
      label: nil, probability: probability, isSure: probability >= SourceCalibration.sure, method: method,
      reason: reason)
  }

  private func answered(_ source: String, _ answer: Answer) -> SourceOffer {
    SourceOffer(
      name: source, place: nil, role: answer.role ?? memory.role(of: source) ?? .unknown, cue: answer.cue,
      cited: nil,
      label: answer.label, probability: 1, isSure: true, method: "source-answer", reason: "your answer")
  }

  private func turn(of speaker: String) -> SourceOffer {
    SourceOffer(
      name: speaker, place: nil, role: memory.role(of: speaker) ?? .party, cue: nil, cited: nil, label: nil,
      probability: 0.97, isSure: true, method: "source-turn", reason: "it is this speaker's turn")
  }

  /// Returns the last source before a passage that a pronoun may refer to.
  private func antecedent(of candidate: SourceCandidate, in analysis: Analysis, at index: Int) -> SourceOffer?
  {
    let cue = analysis.text(of: candidate.name.lowerBound..<candidate.cue.tokens.upperBound)
    for earlier in stride(from: index - 1, through: max(0, index - Self.reach), by: -1) {
      guard let source = ownSource(of: earlier), source.role == .party || source.role == .anonymous else {
        continue
      }
      let base = earlier == index - 1 ? 0.7 : 0.55
      let probability = learned(base, SourceRule.pronoun.rawValue)
      guard probability >= SourceCalibration.offered else { return nil }
      return SourceOffer(
        name: source.name, place: source.place, role: source.role, cue: cue, cited: nil, label: nil,
        probability: probability, isSure: probability >= SourceCalibration.sure,
        method: SourceRule.pronoun.rawValue, reason: SourceReason.text(.pronoun, cue: cue))
    }
    return nil
  }

  /// Returns a rule's share, adjusted by how often the analyst accepted its sources.
  func learned(_ prior: Double, _ method: String) -> Double {
    let outcomes = memory.outcomes(ofRule: method)
    let right = Double(outcomes[SourceOutcome.right] ?? 0)
    let wrong = Double(outcomes[SourceOutcome.wrong] ?? 0)
    return (prior * SourceOutcome.weight + right) / (SourceOutcome.weight + right + wrong)
  }
}

/// The outcomes of offered sources, as counted by the memory.
enum SourceOutcome {
  static let right = "right"
  static let wrong = "wrong"
  /// The number of the analyst's answers that weigh as much as the shipped table.
  static let weight = 12.0
}
