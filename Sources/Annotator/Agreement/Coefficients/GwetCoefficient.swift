/// Gwet's AC1: a chance correction that does not collapse when one label prevails.
///
/// `AC1 = (p_a - p_e) / (1 - p_e)`, `p_e = Σ_k p_k (1 - p_k) / (q - 1)`, with `p_a` and `p_k` as in Fleiss' κ
/// and `q` the number of labels used. O(tallies). Source: Gwet, Computing inter-rater reliability and its
/// variance in the presence of high agreement, British Journal of Mathematical and Statistical Psychology 61
/// (2008).
package enum GwetCoefficient {
  /// Returns AC1 over the labels in use, or over `labelCount` labels if more were available.
  package static func ac1(_ tallies: LabelTallies, labelCount: Int? = nil) -> MetricValue {
    guard let observed = PercentAgreement.byItem(tallies).value else {
      return PercentAgreement.byItem(tallies)
    }
    let shares = tallies.meanShares
    let labels = max(shares.usedCount, labelCount ?? 0)
    guard labels > 1 else { return .undefined(.oneLabel) }
    let expected = shares.reduce(0) { $0 + $1 * (1 - $1) } / Double(labels - 1)
    return .corrected(observed: 1 - observed, expected: 1 - expected, orElse: .oneLabel)
  }
}

extension Measure<ComparedItems> {
  static var gwetAC1: Self {
    Measure("gwet_ac1", named: "Gwet's AC1", source: "Gwet 2008", bounds: .whole) { .ac1($0.tallies) }
  }
}
