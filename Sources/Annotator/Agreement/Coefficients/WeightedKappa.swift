/// Cohen's weighted κ, in which disagreements count by how far apart the two labels are.
///
/// `κ_w = 1 - Σ w_jk n_jk / Σ w_jk (n_j+ n_+k / n)` with disagreement weights `w`, 0 on the diagonal.
/// O(labels²). Source: Cohen, Weighted kappa, Psychological Bulletin 70 (1968).
package enum WeightedKappa {
  /// The weight of a disagreement.
  package enum Weights: Equatable, Sendable {
    /// The distance between the labels among those that the pair used, in the order of their codes.
    case linear
    /// The square of that distance.
    case quadratic
    /// A weight for each row and column of labels, finite and not negative.
    case custom([[Double]])
  }

  /// Returns weighted κ of a pair.
  ///
  /// It is undefined without a common item, if both used only the same single label, or if the weights don't
  /// fit the labels.
  package static func kappa(_ confusion: ConfusionMatrix, weights: Weights) -> MetricValue {
    let total = Double(confusion.total)
    guard total > 0 else { return .undefined(.noOverlap) }
    guard fits(weights, labelCount: confusion.labelCount) else { return .undefined(.offScale) }
    let (rows, columns, used) = (confusion.rowTotals, confusion.columnTotals, confusion.usedLabels)
    var (observed, expected) = (0.0, 0.0)
    for (rank, row) in used.enumerated() {
      for (otherRank, column) in used.enumerated() {
        let weight = weights.weight(ranks: (rank, otherRank), labels: (row, column))
        observed += weight * Double(confusion[row, column])
        expected += weight * Double(rows[row]) * Double(columns[column])
      }
    }
    return .corrected(observed: observed * total, expected: expected, orElse: .oneLabel)
  }

  private static func fits(_ weights: Weights, labelCount: Int) -> Bool {
    guard case .custom(let rows) = weights else { return true }
    return rows.count == labelCount
      && rows.allSatisfy { $0.count == labelCount && $0.allSatisfy { $0.isFinite && $0 >= 0 } }
  }
}

extension WeightedKappa.Weights {
  fileprivate func weight(ranks: (Int, Int), labels: (Int, Int)) -> Double {
    let distance = Double(abs(ranks.0 - ranks.1))
    return switch self {
    case .linear: distance
    case .quadratic: distance * distance
    case .custom(let rows): rows[labels.0][labels.1]
    }
  }
}

extension Measure<ComparedPair> {
  /// Weighted κ, which only applies if the labels are ordered.
  static var weightedKappa: Self {
    Measure("weighted_kappa", named: "weighted κ", source: "Cohen 1968") {
      $0.isOrdered && $0.confusion.labelCount <= ConfusionMatrix.fewLabels
        ? Coefficient(WeightedKappa.kappa($0.confusion, weights: .linear))
        : nil
    }
  }
}
