/// Fleiss' κ: agreement of any number of annotators beyond what their pooled label mix explains.
///
/// `κ = (p_a - p_e) / (1 - p_e)` with `p_a` as in `PercentAgreement.byItem` and `p_e = Σ_k p_k²`. O(tallies).
package enum FleissKappa {
  /// Returns the original measure, for complete data only: every annotator rated every item.
  ///
  /// Source: Fleiss, Measuring nominal scale agreement among many raters, Psychological Bulletin 76 (1971).
  package static func complete(_ tallies: LabelTallies) -> MetricValue {
    if let obstacle = tallies.obstacle { return .undefined(obstacle) }
    guard tallies.isComplete else { return .undefined(.incomplete) }
    return generalized(tallies)
  }

  /// Returns Gwet's generalisation to missing ratings, which equals `complete` where that is defined.
  ///
  /// `p_k` is the mean over the rated items of the label's share of the item's ratings.
  ///
  /// Source: Gwet, Handbook of Inter-Rater Reliability (4th ed. 2014), chapter 2.
  package static func generalized(_ tallies: LabelTallies) -> MetricValue {
    guard let observed = PercentAgreement.byItem(tallies).value else {
      return PercentAgreement.byItem(tallies)
    }
    let shares = tallies.meanShares
    guard shares.usedCount > 1 else { return .undefined(.oneLabel) }
    let expected = shares.reduce(0) { $0 + $1 * $1 }
    return .corrected(observed: 1 - observed, expected: 1 - expected, orElse: .oneLabel)
  }
}

extension LabelTallies {
  /// Whether every item that was rated was rated by every annotator.
  var isComplete: Bool {
    sizes.indices.allSatisfy { sizes[$0] == annotatorCount || weights[$0] == 0 }
  }

  /// The mean over the rated items of each label's share of the item's ratings.
  var meanShares: [Double] {
    var shares = [Double](repeating: 0, count: labelCount)
    let items = Double(itemCount)
    for tally in sizes.indices {
      for run in runs(of: tally) {
        let share = Double(counts[run]) / Double(sizes[tally])
        shares[Int(labels[run])] += share * Double(weights[tally]) / items
      }
    }
    return shares
  }
}

extension [Double] {
  /// The number of entries above zero, which is the number of labels used.
  var usedCount: Int { count { $0 > 0 } }
}

extension Measure<ComparedItems> {
  static var fleissGeneralized: Self {
    Measure("fleiss_kappa_generalized", named: "Fleiss' κ, generalised", source: "Fleiss 1971; Gwet 2014") {
      Coefficient(FleissKappa.generalized($0.tallies))
    }
  }

  static var fleissComplete: Self {
    Measure("fleiss_kappa", named: "Fleiss' κ, complete data", source: "Fleiss 1971; Gwet 2014") {
      Coefficient(FleissKappa.complete($0.tallies))
    }
  }
}
