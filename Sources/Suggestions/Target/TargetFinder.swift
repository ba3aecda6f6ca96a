/// Finds the earlier passage that a denial, a confirmation or a report refers to.
///
/// A passage scores by the rare words and names that both share, by its distance, by its label, and, for a
/// denial, by words of accusation. O(passages × stems).
struct TargetFinder {
  let passages: [Passage]
  let answers: [Answer?]
  let analyses: [Analysis?]
  let stems: [Stems?]
  /// The number of passages within reach that contain each stem.
  let frequency: [String: Int]
  /// The weights of the evidence.
  var weights = TargetWeights.standard

  /// The maximum number of passages offered.
  static let most = 3
  /// The number of earlier passages searched.
  static let reach = 200

  /// Returns the targets of a passage, best first, each with its score.
  func ranked(at index: Int, for label: String?) -> [(index: Int, score: Double)] {
    guard index > 0, let own = stems[index], let analysis = analyses[index] else { return [] }
    let denies = label == StandardLabel.denial
    let source = sourceStems(of: analysis)
    return (max(0, index - Self.reach)..<index)
      .filter(isCandidate)
      .map { (index: $0, score: score($0, of: index, own, source, denies: denies)) }
      .sorted { ($1.score, $0.index) < ($0.score, $1.index) }
  }
}

extension TargetFinder {
  private func isCandidate(_ place: Int) -> Bool {
    guard let stems = stems[place], answers[place]?.isSkipped != true else { return false }
    return stems.wordCount > 3 && !PassageEnd(passages[place].text).isColon
  }

  private func score(_ place: Int, of index: Int, _ own: Stems, _ source: Set<String>, denies: Bool) -> Double
  {
    guard let other = stems[place], let analysis = analyses[index] else { return 0 }
    var score = own.all.intersection(other.all).sorted().reduce(0) { $0 + weight(of: $1, source: source) }
    score /= 1 + Double(other.all.count).squareRoot() * weights.length
    score += nearness(place, index, refersBack: refersBack(analysis))
    if let label = answers[place]?.label, label != StandardLabel.denial { score += weights.judged }
    if other.says { score += weights.sourced }
    return denies ? score + accusation(place, source) : score
  }

  /// Returns the weight of a stem: a rare one weighs more, but the denier's own name says little about what
  /// is denied.
  private func weight(of stem: String, source: Set<String>) -> Double {
    let rarity = (1 + Double(stems.count) / Double(max(1, frequency[stem] ?? 1))).logarithm
    return source.contains(stem) ? rarity * weights.ownName : rarity
  }

  private func nearness(_ place: Int, _ index: Int, refersBack: Bool) -> Double {
    (refersBack ? weights.pointed : weights.near) / Double(index - place)
  }

  /// Returns whether a passage refers to what was just said: "denied it", "this", "the claims".
  private func refersBack(_ analysis: Analysis) -> Bool {
    let lexicon = analysis.lexicon
    let meaning = analysis.tokens.count { $0.isWord && !lexicon.stop.contains($0.lowered) }
    return meaning <= 5 || analysis.tokens.contains { lexicon.backReferences.contains($0.lowered) }
  }

  private func accusation(_ place: Int, _ source: Set<String>) -> Double {
    guard let other = stems[place] else { return 0 }
    return (other.accuses ? weights.accuses : 0) + (source.isDisjoint(with: other.all) ? 0 : weights.names)
  }

  private func sourceStems(of analysis: Analysis) -> Set<String> {
    let best = analysis.candidates.first { !$0.isPronoun }
    return best.map { Stems(analysis, span: $0.name).all } ?? []
  }
}
