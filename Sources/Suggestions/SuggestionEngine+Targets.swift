extension SuggestionEngine {
  /// Returns up to three earlier passages that a passage may deny, confirm or report, best first. O(passages
  /// examined).
  package mutating func targets(at index: Int, for label: String?) -> [TargetOffer] {
    guard index > 0, index < passages.count, lexicon != nil else { return [] }
    countStems(before: index)
    let finder = TargetFinder(
      passages: passages, answers: answers, analyses: analyses, stems: stems, frequency: frequency)
    let ranked = finder.ranked(at: index, for: label)
    return ranked.prefix(TargetFinder.most).enumerated().map { rank, target in
      let next = rank + 1 < ranked.count ? ranked[rank + 1].score : 0
      return offer(
        target.index, from: index, TargetCalibration.probability(rank: rank, lead: target.score - next))
    }
  }

  /// The number of earlier passages among which a target is sought.
  package static let targetReach = TargetFinder.reach

  /// Counts the passages that contain each stem, among the potential targets and the passage itself only, so
  /// that earlier look-ups make no difference. Amortised in the passages that are new in the range.
  private mutating func countStems(before index: Int) {
    let range = max(0, index - TargetFinder.reach)..<(index + 1)
    guard range != countedStems else { return }
    if !countedStems.overlaps(range) {
      frequency = [:]
      countedStems = range.lowerBound..<range.lowerBound
    }
    for place in countedStems where !range.contains(place) { countStems(of: place, by: -1) }
    for place in range where !countedStems.contains(place) { countStems(of: place, by: 1) }
    countedStems = range
  }

  private mutating func countStems(of place: Int, by step: Int) {
    if stems[place] == nil {
      analyze(place)
      stems[place] = analyses[place].map(Stems.init)
    }
    for stem in stems[place]?.all ?? [] {
      let count = frequency[stem, default: 0] + step
      frequency[stem] = count == 0 ? nil : count
    }
  }

  private func offer(_ target: Int, from index: Int, _ probability: Double) -> TargetOffer {
    let shared = sharedWords(index, target)
    let reason =
      shared.isEmpty
      ? "\(index - target) statement\(index - target == 1 ? "" : "s") before"
      : "both say \(shared.map { "“\($0)”" }.joined(separator: ", "))"
    return TargetOffer(
      index: target, probability: probability, isSure: probability >= TargetCalibration.sure,
      method: "target-overlap",
      reason: reason)
  }

  /// Returns up to three words of the target that the passage shares, rare ones first.
  private func sharedWords(_ index: Int, _ target: Int) -> [String] {
    guard let own = stems[index], let other = stems[target], let analysis = analyses[target] else {
      return []
    }
    let shared = own.all.intersection(other.all)
    let best = shared.sorted { (frequency[$0] ?? 0, $0) < (frequency[$1] ?? 0, $1) }.prefix(3)
    return best.compactMap { stem in
      analysis.tokens.indices.first { analysis.tokens[$0].lowered.hasPrefix(stem) }.map {
        analysis.text(of: $0..<($0 + 1))
      }
    }
  }
}
