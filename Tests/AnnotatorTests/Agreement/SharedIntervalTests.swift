import Testing

@testable import Annotator

@Suite struct SharedIntervalTests {
  @Test func analyticErrorsAndIntervalsAreTheReferences() throws {
    var compared = 0
    for vector in try SharedVectors.load("agreement.json")["agreement"].list {
      let tallies = try vector.ratings().tallies
      for (name, libraries) in vector["analytic_se"].object {
        let (reference, place) = (libraries["py irrCAC"], Comment("\(vector["id"].name): \(name)"))
        guard let error = reference["se"].number, error.isFinite,
          let measured = interval(name, tallies)
        else { continue }
        #expect(abs(measured.standardError - error) <= 1e-8, place)
        let bounds = reference["ci95"].numbers
        #expect(abs(measured.low - bounds[0]) <= 1e-7 && abs(measured.high - bounds[1]) <= 1e-7, place)
        compared += 1
      }
    }
    #expect(compared > 0)
  }

  private func interval(_ name: String, _ tallies: LabelTallies) -> Interval? {
    switch name {
    case "gwet_ac1":
      .analytic(
        GwetCoefficient.ac1(tallies), standardError: StandardError.ac1(tallies), items: tallies.itemCount)
    case "fleiss_kappa_gwet":
      .analytic(
        FleissKappa.generalized(tallies), standardError: StandardError.fleiss(tallies),
        items: tallies.itemCount)
    case "krippendorff_alpha_nominal":
      .analytic(
        KrippendorffAlpha.alpha(tallies), standardError: StandardError.alpha(tallies),
        items: tallies.pairableItemCount)
    default: nil
    }
  }

  @Test func twoItemsHaveAnErrorAndOneHasNone() throws {
    func tallies(_ labels: [[String]]) throws -> LabelTallies {
      try Ratings(
        labels.enumerated().flatMap { item, labels in
          labels.enumerated().map { Rating(item: "\(item)", annotator: "\($0)", label: $1) }
        }
      ).tallies
    }
    let (one, two) = (try tallies([["a", "b"]]), try tallies([["a", "b"], ["a", "a"]]))
    for error in [StandardError.ac1, StandardError.fleiss, StandardError.alpha] {
      #expect(error(one) == .undefined(.oneItem))
      #expect(try #require(error(two).value) > 0)
    }
  }
}
