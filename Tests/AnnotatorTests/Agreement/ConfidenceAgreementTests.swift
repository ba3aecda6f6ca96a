import Testing

@testable import Annotator

@Suite struct ConfidenceAgreementTests {
  /// Three who say how sure they are of the first item; of the second only one of two does.
  private func ratings() throws -> Ratings {
    try Ratings([
      Rating(item: "1", annotator: "ann", label: "claim", confidence: 0.9),
      Rating(item: "1", annotator: "bob", label: "claim", confidence: 0.6),
      Rating(item: "1", annotator: "cy", label: "denial", confidence: 0.3),
      Rating(item: "2", annotator: "ann", label: "claim", confidence: 0.5),
      Rating(item: "2", annotator: "bob", label: "claim"),
    ])
  }

  private func isNear(_ figure: MetricValue, _ expected: Double) -> Bool {
    figure.value.map { abs($0 - expected) < 1e-12 } ?? false
  }

  /// One pair of three agrees, which weighs .9 · .6 of .9 · .6 + .9 · .3 + .6 ·
  /// .3; they are .3, .6 and .3 apart.
  @Test func pairsOfStatedConfidencesAreCompared() throws {
    let ratings = try ratings()
    #expect(isNear(ConfidenceAgreement.unweighted(ratings), 1.0 / 3))
    #expect(isNear(ConfidenceAgreement.weighted(ratings), 0.54 / 0.99))
    #expect(isNear(ConfidenceAgreement.meanDifference(ratings), 0.4))
  }

  @Test func confidencesBecomeLabelsOfThoseWhoStatedThem() throws {
    let (ratings, values) = try #require(try ratings().confidencesAsLabels)
    #expect(values == [0.3, 0.5, 0.6, 0.9] && ratings.labels == ["0.3", "0.5", "0.6", "0.9"])
    #expect(ratings.annotators == ["ann", "bob", "cy"] && ratings.items == ["1", "2"])
    #expect(ratings.ratings(ofItem: 0).map { [$0.annotator, $0.label] } == [[0, 3], [1, 2], [2, 0]])
    #expect(ratings.ratings(ofItem: 1).map { [$0.annotator, $0.label] } == [[0, 1]])
  }
}
