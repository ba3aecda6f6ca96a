/// How often annotators gave the same label, without correction for chance, by three named definitions.
///
/// All are O(tallies), and undefined if no item was rated twice.
package enum PercentAgreement {
  /// Returns the mean share of agreeing ordered pairs of ratings, over the items rated at least twice.
  ///
  /// It is `p_a = (1/n') Σ_i Σ_k n_ik (n_ik - 1) / (m_i (m_i - 1))`, in which each item weighs the same: the
  /// observed agreement of Fleiss' κ and of Gwet's coefficients. Source: Gwet, Handbook of Inter-Rater
  /// Reliability (4th ed. 2014), chapter 2.
  package static func byItem(_ tallies: LabelTallies) -> MetricValue {
    if let obstacle = tallies.obstacle { return .undefined(obstacle) }
    let sum = tallies.pairable.reduce(0.0) {
      let size = Double(tallies.sizes[$1])
      return $0 + Double(tallies.weights[$1]) * (tallies.agreeingPairs(of: $1) / (size * (size - 1)))
    }
    return .ratio(sum, Double(tallies.pairableItemCount), orElse: .noOverlap)
  }

  /// Returns the share of all pairs of ratings of the same item that agree, pooled over the items.
  ///
  /// It is `Σ_i Σ_k n_ik (n_ik - 1) / Σ_i m_i (m_i - 1)`, in which items with more ratings weigh more.
  package static func byPair(_ tallies: LabelTallies) -> MetricValue {
    if let obstacle = tallies.obstacle { return .undefined(obstacle) }
    let (agreeing, all) = tallies.pairable.reduce(into: (0.0, 0.0)) { sums, tally in
      let (size, weight) = (Double(tallies.sizes[tally]), Double(tallies.weights[tally]))
      sums.0 += weight * tallies.agreeingPairs(of: tally)
      sums.1 += weight * size * (size - 1)
    }
    return .ratio(agreeing, all, orElse: .noOverlap)
  }

  /// Returns the share of the items rated at least twice on which all ratings agree.
  ///
  /// The more annotators there are, the lower it is.
  package static func unanimous(_ tallies: LabelTallies) -> MetricValue {
    if let obstacle = tallies.obstacle { return .undefined(obstacle) }
    let whole = tallies.pairable.filter { tallies.runs(of: $0).count == 1 }
    let agreeing = whole.reduce(0) { $0 + tallies.weights[$1] }
    return .ratio(Double(agreeing), Double(tallies.pairableItemCount), orElse: .noOverlap)
  }
}

extension Measure<ComparedItems> {
  static var agreementByItem: Self {
    Measure(
      "by_item", in: "percent_agreement", named: "by item, the mean over the items", source: "Gwet 2014",
      as: .percent, bounds: .interval
    ) { Coefficient(PercentAgreement.byItem($0.tallies), of: $0.tallies.pairableItemCount) }
  }

  static var agreementByPair: Self {
    Measure(
      "by_pair", in: "percent_agreement", named: "by pair, all pairs of ratings", source: nil, as: .percent,
      bounds: .interval
    ) { Coefficient(PercentAgreement.byPair($0.tallies), of: $0.tallies.pairableItemCount) }
  }

  static var agreementByShareOfPieces: Self {
    Measure(
      "by_share_of_pieces", in: "percent_agreement", named: "by pair, pieces weighted", source: nil,
      as: .percent, bounds: .interval
    ) { $0.options.agreementByShare }
  }

  static var unanimousItems: Self {
    Measure(
      "unanimous", in: "percent_agreement", named: "items on which all agree", source: nil, as: .percent,
      bounds: .interval
    ) { Coefficient(PercentAgreement.unanimous($0.tallies), of: $0.tallies.pairableItemCount) }
  }
}

extension Measure<ComparedPair> {
  static var pairAgreement: Self {
    Measure("percent_agreement", named: "agree", source: nil, as: .percent, bounds: .interval) {
      Coefficient($0.confusion.percentAgreement, of: $0.confusion.total)
    }
  }
}
