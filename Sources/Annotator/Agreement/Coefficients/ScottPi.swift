/// Scott's π: like Cohen's κ, but with one label mix pooled from both annotators.
///
/// `π = (p_o - p_e) / (1 - p_e)`, `p_e = Σ_k ((n_k+ + n_+k) / 2n)²`, over the items that both rated.
/// O(labels²). Source: Scott, Reliability of content analysis: the case of nominal scale coding, Public
/// Opinion Quarterly 19 (1955).
package enum ScottPi {
  /// Returns π of a pair; undefined without a common item, or if both used only the same single label.
  package static func pi(_ confusion: ConfusionMatrix) -> MetricValue {
    let total = Double(confusion.total)
    guard total > 0 else { return .undefined(.noOverlap) }
    let pooled = zip(confusion.rowTotals, confusion.columnTotals).map { Double($0 + $1) }
    let chance = pooled.reduce(0) { $0 + $1 * $1 }
    let missed = Double(confusion.total - confusion.agreeing)
    return .corrected(
      observed: 4 * missed * total, expected: 4 * total * total - chance, orElse: .oneLabel)
  }
}

extension Measure<ComparedPair> {
  static var scottPi: Self {
    Measure("scott_pi", named: "Scott's π", source: "Scott 1955") { Coefficient(ScottPi.pi($0.confusion)) }
  }
}
