/// Cohen's κ: agreement of two annotators beyond what their own label mixes explain.
///
/// `κ = (p_o - p_e) / (1 - p_e)`, `p_o = Σ_k n_kk / n`, `p_e = Σ_k n_k+ n_+k / n²`, over the items that both
/// rated. O(labels²). Source: Cohen, A coefficient of agreement for nominal scales, Educational and
/// Psychological Measurement 20 (1960).
package enum CohenKappa {
  /// Returns κ of a pair; undefined without a common item, or if both used only the same single label.
  package static func kappa(_ confusion: ConfusionMatrix) -> MetricValue {
    let total = Double(confusion.total)
    guard total > 0 else { return .undefined(.noOverlap) }
    let chance = zip(confusion.rowTotals, confusion.columnTotals).reduce(0.0) {
      $0 + Double($1.0) * Double($1.1)
    }
    let missed = Double(confusion.total - confusion.agreeing)
    return .corrected(observed: missed * total, expected: total * total - chance, orElse: .oneLabel)
  }
}

extension Measure<ComparedPair> {
  static var cohenKappa: Self {
    Measure("cohen_kappa", named: "Cohen's κ", source: "Cohen 1960") {
      Coefficient(CohenKappa.kappa($0.confusion))
    }
  }
}
