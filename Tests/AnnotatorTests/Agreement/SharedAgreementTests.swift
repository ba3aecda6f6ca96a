import Testing

@testable import Annotator

@Suite struct SharedAgreementTests {
  @Test func everyMeasureHasTheReferenceValue() throws {
    for vector in try SharedVectors.load("agreement.json")["agreement"].list {
      let ratings = try vector.ratings()
      for (name, expected) in vector["expected"].object {
        let place: Comment = "\(vector["id"].name): \(name)"
        let measured = try #require(measure(name, ratings, vector), place)
        expect(measured, near: expected["value"], place)
      }
    }
  }

  @Test func everyLabelHasTheReferenceValues() throws {
    for vector in try SharedVectors.load("agreement.json")["agreement"].list {
      let tallies = try vector.ratings().tallies
      for (label, category) in vector["categories"].list.enumerated() {
        let (expected, place) = (
          vector["per_label"][category.name], Comment("\(vector["id"].name): \(category.name)")
        )
        expect(LabelAgreement.specific(tallies, label: label), near: expected["specific_agreement"], place)
        expect(
          LabelAgreement.oneAgainstRest(tallies, label: label), near: expected["alpha_one_vs_rest"], place)
      }
    }
  }

  private func measure(_ name: String, _ ratings: Ratings, _ vector: JSON) -> MetricValue? {
    let (tallies, pair) = (ratings.tallies, ratings.pair(0, 1).confusion)
    let values = vector["categories"].numbers
    return switch name {
    case "percent_agreement_items": PercentAgreement.byItem(tallies)
    case "percent_agreement_pairs": PercentAgreement.byPair(tallies)
    case "cohen_kappa": CohenKappa.kappa(pair)
    case "scott_pi": ScottPi.pi(pair)
    case "weighted_kappa_linear": WeightedKappa.kappa(pair, weights: .linear)
    case "weighted_kappa_quadratic": WeightedKappa.kappa(pair, weights: .quadratic)
    case "weighted_kappa_custom":
      WeightedKappa.kappa(
        pair, weights: .custom(vector["expected"][name]["disagreement_weights"].list.map(\.numbers)))
    case "light_kappa_mean_pairwise_cohen": LightKappa.kappa(ratings)
    case "fleiss_kappa": FleissKappa.complete(tallies)
    case "fleiss_kappa_gwet": FleissKappa.generalized(tallies)
    case "gwet_ac1": GwetCoefficient.ac1(tallies)
    case "krippendorff_alpha_nominal": KrippendorffAlpha.alpha(tallies)
    case "krippendorff_alpha_ordinal": KrippendorffAlpha.alpha(tallies, on: .ordinal)
    case "krippendorff_alpha_interval": KrippendorffAlpha.alpha(tallies, on: .interval(values))
    case "krippendorff_alpha_ratio": KrippendorffAlpha.alpha(tallies, on: .ratio(values))
    default: nil
    }
  }
}

/// Expects the reference value to 1e-9, or a stated reason where the reference has none.
func expect(
  _ measured: MetricValue, near expected: JSON, within tolerance: Double = 1e-9, _ place: Comment,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  switch (measured, expected.number) {
  case (.value(let value), let reference?):
    #expect(abs(value - reference) <= tolerance, place, sourceLocation: sourceLocation)
  case (.undefined, nil): break
  default: Issue.record("\(place): \(measured) where \(expected) is expected", sourceLocation: sourceLocation)
  }
}
