extension SuggestionEngine {
  /// Up to three earlier passages that a passage may deny, confirm or report, best first. O(passages looked
  /// back at).
  package mutating func targets(at index: Int, for label: String?) -> [TargetOffer] {
    guard index > 0, index < passages.count, lexicon != nil else { return [] }
    prepareStems(upTo: index)
    let finder = TargetFinder(
      passages: passages, answers: answers, analyses: analyses, stems: stems, frequency: frequency)
    let ranked = finder.ranked(at: index, for: label)
    return ranked.prefix(TargetFinder.most).enumerated().map { rank, target in
      let next = rank + 1 < ranked.count ? ranked[rank + 1].score : 0
      return offer(
        target.index, from: index, TargetCalibration.probability(rank: rank, lead: target.score - next))
    }
  }

  private mutating func prepareStems(upTo index: Int) {
    for place in max(0, index - TargetFinder.reach)...index where stems[place] == nil {
      analyze(place)
      guard let analysis = analyses[place] else { continue }
      let found = Stems(analysis)
      stems[place] = found
      for stem in found.all { frequency[stem, default: 0] += 1 }
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

  /// Up to three words of the target that the passage shares, rare ones first.
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
