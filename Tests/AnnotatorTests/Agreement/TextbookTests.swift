import Testing

@testable import Annotator

/// Values that papers print or that can be worked out by hand.
@Suite struct TextbookTests {
  /// Krippendorff, Computing Krippendorff's Alpha-Reliability (2011), section C: four observers, twelve
  /// units.
  private let observers = [
    "123321412...", "1233224125.3", ".333234225 1", "12332441251.",
  ].map { $0.replacing(" ", with: "5") }

  private func ratings(_ rows: [String]) throws -> Ratings {
    var list: [Rating] = []
    for (annotator, row) in rows.enumerated() {
      for (item, label) in row.enumerated() where label != "." {
        list.append(Rating(item: "\(item)", annotator: "\(annotator)", label: "\(label)"))
      }
    }
    return try Ratings(list)
  }

  /// Cohen's table of 1960 in the form of Cohen 1968: κ = .492, weighted .348.
  private let cohen = ConfusionMatrix(rows: [[88, 14, 18], [10, 40, 10], [2, 6, 12]])

  @Test func cohenPrintsKappa492AndWeighted348() throws {
    #expect(try close(CohenKappa.kappa(cohen), 29.0 / 59))
    let weights = WeightedKappa.Weights.custom([[0, 1, 3], [1, 0, 6], [3, 6, 0]])
    #expect(try close(WeightedKappa.kappa(cohen, weights: weights), 8.0 / 23))
    #expect(try close(ScottPi.pi(cohen), 19.0 / 39))
  }

  /// Feinstein & Cicchetti, High agreement but low kappa (1990): 85 % agreement, κ = .70 and κ = .32.
  @Test func kappaFallsWhereOneLabelPrevails() throws {
    let balanced = ConfusionMatrix(rows: [[40, 9], [6, 45]])
    let skewed = ConfusionMatrix(rows: [[80, 10], [5, 5]])
    #expect(try close(balanced.percentAgreement, 0.85) && close(skewed.percentAgreement, 0.85))
    #expect(try close(CohenKappa.kappa(balanced), 291.0 / 416))
    #expect(try close(CohenKappa.kappa(skewed), 7.0 / 22))
  }

  /// Gwet 2008: 118 of 125 agree, κ = -.0234 and AC1 = .9408.
  @Test func ac1HoldsWhereOneLabelPrevails() throws {
    let rows = [String(repeating: "+", count: 123) + "--", String(repeating: "+", count: 118) + "-----++"]
    let ratings = try ratings(rows)
    #expect(try close(CohenKappa.kappa(ratings.pair(0, 1).confusion), -4.0 / 171))
    #expect(try close(GwetCoefficient.ac1(ratings.tallies), 27_799.0 / 29_549))
  }

  /// Two annotators, items "ab" agreed and "ab" not: by hand, o = 2 of 4 pairs, every label twice a side.
  @Test func alphaByHand() throws {
    let tallies = try ratings(["aabb", "abab"]).tallies
    // D_o = 4/8, D_e = 2·4·4/(8·7): α = 1 - (1/2)/(4/7) = 1/8.
    #expect(try close(KrippendorffAlpha.alpha(tallies), 0.125))
    #expect(try close(FleissKappa.complete(tallies), 0))
    #expect(try close(LabelAgreement.specific(tallies, label: 0), 0.5))
    #expect(try close(LabelAgreement.oneAgainstRest(tallies, label: 0), 0.125))
    #expect(try close(PercentAgreement.unanimous(tallies), 0.5))
  }

  /// Values 1, 2, 4; items (1,1), (2,4): by hand on each scale.
  @Test func alphaOnEveryScaleByHand() throws {
    let tallies = try ratings(["12", "14"]).tallies
    #expect(try close(KrippendorffAlpha.alpha(tallies), 1 - 2.0 / (10.0 / 3)))
    // Interval: D_o = 2·4 = 8; D_e = (2·2·1 + 2·2·9 + 2·4)/3 = 16.
    #expect(try close(KrippendorffAlpha.alpha(tallies, on: .interval([1, 2, 4])), 0.5))
    // Ratio: D_o = 2/9; D_e = 2·(2/9 + 2·9/25 + 1/9)/3.
    let expected = 2 * (2.0 / 9 + 18.0 / 25 + 1.0 / 9) / 3
    #expect(try close(KrippendorffAlpha.alpha(tallies, on: .ratio([1, 2, 4])), 1 - (2.0 / 9) / expected))
    // Ordinal: mid-ranks 1, 2.5, 3.5; D_o = 2; D_e = 2·(2·2.25 + 2·6.25 + 1)/3 = 12.
    #expect(try close(KrippendorffAlpha.alpha(tallies, on: .ordinal), 1 - 2.0 / 12))
  }

  @Test func alphaRefusesValuesOffTheScale() throws {
    let tallies = try ratings(["12", "14"]).tallies
    #expect(KrippendorffAlpha.alpha(tallies, on: .interval([1, 2])) == .undefined(.offScale))
    #expect(KrippendorffAlpha.alpha(tallies, on: .interval([1, .nan, 4])) == .undefined(.offScale))
    #expect(KrippendorffAlpha.alpha(tallies, on: .ratio([-1, 2, 4])) == .undefined(.offScale))
    #expect(WeightedKappa.kappa(cohen, weights: .custom([[0, 1], [1, 0]])) == .undefined(.offScale))
  }

  /// Krippendorff, Content Analysis (2004), page 254: α_u of c .7286, of k 1.
  @Test func unitizingAsKrippendorffPrintsIt() throws {
    let one: [UnitizingAlpha.Unit] = [
      .init(225..<295, label: "c"), .init(370..<400, label: "c"), .init(180..<240, label: "k"),
      .init(300..<350, label: "k"),
    ]
    let other: [UnitizingAlpha.Unit] = [
      .init(220..<300, label: "c"), .init(355..<375, label: "c"), .init(400..<420, label: "c"),
      .init(180..<240, label: "k"), .init(300..<350, label: "k"),
    ]
    let result = UnitizingAlpha(annotators: [one, other], of: 150..<450)
    #expect(result.labels.map { $0.alpha.text } == ["0.729", "1.000"])
    #expect(result.alpha.text == "0.859")
  }

  /// Student's t, 97.5 %: the table of every textbook.
  @Test(arguments: [(1.0, 12.706), (4, 2.776), (10, 2.228), (30, 2.042), (120, 1.980), (1_000_000, 1.960)])
  func studentsQuantiles(degrees: Double, expected: Double) throws {
    let quantile = try #require(StudentT.quantile(level: 0.95, degrees: degrees))
    #expect(abs(quantile - expected) < 0.0005)
  }

  /// SplitMix64 from seed 1234567, as the reference implementation prints it.
  @Test func randomNumbersAreTheSameEverywhere() {
    var generator = SplitMix64(seed: 1_234_567)
    #expect(
      (0..<3).map { _ in generator.next() } == [
        6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
      ])
  }
}

/// Whether a figure is defined and equals the value but for rounding.
func close(_ measured: MetricValue, _ expected: Double) throws -> Bool {
  abs(try #require(measured.value) - expected) < 1e-12
}
