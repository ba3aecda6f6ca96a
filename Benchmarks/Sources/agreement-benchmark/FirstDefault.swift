import Annotator

/// The default of version 0.1.0, for comparison: smoothed Dawid–Skene without confidences, but majority vote
/// for two annotators if the most frequent label is less than a tenth above its even share, or if one of them
/// gave a single label.
enum FirstDefault {
  static func consensus(_ ratings: Ratings) -> Consensus {
    isMajority(ratings)
      ? MajorityVote.consensus(ratings)
      : DawidSkene(
        smoothing: .init(right: 14, wrong: 6 / Double(max(1, ratings.labels.count - 1)), prior: 10),
        tolerance: 1e-10
      ).fit(ratings).consensus
  }

  private static func isMajority(_ ratings: Ratings) -> Bool {
    switch ConsensusChoice(ratings) {
    case .noOverlap, .constantAnnotator: return true
    case .crowd, .manyLabels: return false
    case .overlap, .evenLabels: break
    }
    guard ratings.annotators.count == 2 else { return false }
    var totals = [Double](repeating: 0, count: ratings.labels.count)
    for item in 0..<ratings.itemCount {
      for rating in ratings.ratings(ofItem: item) { totals[rating.label] += 1 }
    }
    let used = totals.count { $0 > 0 }
    return used > 1 && (totals.max() ?? 0) / totals.reduce(0, +) < 1 / Double(used) + 0.1
  }
}
