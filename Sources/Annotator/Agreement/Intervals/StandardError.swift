/// Gwet's linearised standard errors: how much a coefficient would vary with other items of the same kind.
///
/// Each item has its own contribution to the coefficient, and the variance is that of the contributions,
/// `Σ_i (κ_i - κ)² / (n (n - 1))`. O(tallies). Source: Gwet, Handbook of Inter-Rater Reliability (4th ed.
/// 2014), chapter 5; for α, section 5.5.
package enum StandardError {
  /// Returns the standard error of AC1.
  package static func ac1(_ tallies: LabelTallies) -> MetricValue {
    let shares = tallies.meanShares
    let others = Double(shares.usedCount - 1)
    let expected = shares.map { (1 - $0) / others }
    return rated(tallies, GwetCoefficient.ac1(tallies), shares: shares, chance: expected)
  }

  /// Returns the standard error of Fleiss' κ in its generalised form.
  package static func fleiss(_ tallies: LabelTallies) -> MetricValue {
    let shares = tallies.meanShares
    return rated(tallies, FleissKappa.generalized(tallies), shares: shares, chance: shares)
  }

  /// Returns the standard error of Krippendorff's nominal α.
  package static func alpha(_ tallies: LabelTallies) -> MetricValue {
    let alpha = KrippendorffAlpha.alpha(tallies)
    guard alpha.value != nil else { return alpha }
    return AlphaVariance(tallies).standardError
  }

  /// Returns the error of a coefficient over all rated items, whose chance agreement is
  /// `Σ_k share_k chance_k`.
  private static func rated(
    _ tallies: LabelTallies, _ coefficient: MetricValue, shares: [Double], chance: [Double]
  ) -> MetricValue {
    guard let value = coefficient.value else { return coefficient }
    let (items, pairable) = (Double(tallies.itemCount), Double(tallies.pairableItemCount))
    guard items > 1 else { return .undefined(.oneItem) }
    let expected = zip(shares, chance).reduce(0) { $0 + $1.0 * $1.1 }
    let squares = tallies.sizes.indices.reduce(0.0) { sum, tally in
      let size = Double(tallies.sizes[tally])
      let agreement = size < 2 ? 0 : tallies.agreeingPairs(of: tally) / (size * (size - 1)) - expected
      let own = items / pairable * agreement / (1 - expected)
      let drift = tallies.mean(of: chance, in: tally) - expected
      let difference = own - 2 * (1 - value) * drift / (1 - expected) - value
      return sum + Double(tallies.weights[tally]) * difference * difference
    }
    return MetricValue((squares / (items * (items - 1))).squareRoot(), unless: .oneLabel)
  }
}

extension LabelTallies {
  /// Returns the mean of a figure for each label over the ratings of one tally.
  func mean(of figures: [Double], in tally: Int) -> Double {
    let sum = runs(of: tally).reduce(0) { $0 + Double(counts[$1]) * figures[Int(labels[$1])] }
    return sum / Double(sizes[tally])
  }
}

/// The variance of α, whose items are weighted by their number of ratings.
private struct AlphaVariance {
  private let tallies: LabelTallies
  private let items: Double
  private let meanSize: Double
  private let shares: [Double]
  private let expected: Double
  private let observed: Double

  /// Prepares the variance from tallies for which α is defined.
  init(_ tallies: LabelTallies) {
    self.tallies = tallies
    items = Double(tallies.pairableItemCount)
    let totals = tallies.totals(atLeast: 2)
    let ratings = totals.reduce(0, +)
    let meanSize = ratings / Double(tallies.pairableItemCount)
    self.meanSize = meanSize
    shares = totals.map { $0 / ratings }
    expected = shares.reduce(0) { $0 + $1 * $1 }
    observed =
      tallies.pairable.reduce(0.0) {
        let size = Double(tallies.sizes[$1])
        return $0 + Double(tallies.weights[$1]) * tallies.agreeingPairs(of: $1) / (meanSize * (size - 1))
      } / Double(tallies.pairableItemCount)
  }

  var standardError: MetricValue {
    guard items > 1 else { return .undefined(.oneItem) }
    let plain = (observed - expected) / (1 - expected)
    let squares = tallies.pairable.reduce(0.0) {
      let difference = contribution(of: $1, plain: plain) - plain
      return $0 + Double(tallies.weights[$1]) * difference * difference
    }
    return MetricValue((squares / (items * (items - 1))).squareRoot(), unless: .oneLabel)
  }

  private func contribution(of tally: Int, plain: Double) -> Double {
    let size = Double(tallies.sizes[tally])
    let excess = (size - meanSize) / meanSize
    let corrected = observed + (1 - observed) / (items * meanSize)
    let agreement = tallies.agreeingPairs(of: tally) / (meanSize * (size - 1)) - corrected * excess
    let chance = tallies.mean(of: shares, in: tally) * size / meanSize - expected * excess
    return (agreement - expected) / (1 - expected) - 2 * (1 - plain) * (chance - expected) / (1 - expected)
  }
}
