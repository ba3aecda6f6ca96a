import Testing

@testable import Annotator

/// Ratings that show nothing: every figure says why, and nothing traps.
@Suite struct DegenerateTests {
  private func ratings(_ rows: (String, String, String)...) throws -> Ratings {
    try Ratings(rows.map { Rating(item: $0.0, annotator: $0.1, label: $0.2) })
  }

  private func figures(_ ratings: Ratings) -> [MetricValue] {
    let tallies = ratings.tallies
    return [
      KrippendorffAlpha.alpha(tallies), KrippendorffAlpha.alpha(tallies, on: .ordinal),
      GwetCoefficient.ac1(tallies), FleissKappa.generalized(tallies), StandardError.alpha(tallies),
      StandardError.ac1(tallies), LabelAgreement.oneAgainstRest(tallies, label: 0),
    ]
  }

  @Test func nothingWasRated() {
    #expect(figures(.empty).allSatisfy { $0 == .undefined(.noItems) })
    #expect(PercentAgreement.byItem(Ratings.empty.tallies) == .undefined(.noItems))
    #expect(ConfidenceAgreement.weighted(.empty) == .undefined(.noItems))
    #expect(LightKappa.kappa(.empty) == .undefined(.noOverlap))
  }

  @Test func oneAnnotator() throws {
    let ratings = try ratings(("1", "ann", "claim"), ("2", "ann", "denial"))
    #expect(figures(ratings).allSatisfy { $0 == .undefined(.oneAnnotator) })
  }

  @Test func noOverlap() throws {
    let ratings = try ratings(("1", "ann", "claim"), ("2", "bob", "denial"))
    #expect(figures(ratings).allSatisfy { $0 == .undefined(.noOverlap) })
    #expect(CohenKappa.kappa(ratings.pair(0, 1).confusion) == .undefined(.noOverlap))
  }

  @Test func oneLabel() throws {
    let ratings = try ratings(("1", "ann", "claim"), ("1", "bob", "claim"), ("2", "ann", "claim"))
    #expect(figures(ratings).allSatisfy { $0 == .undefined(.oneLabel) })
    #expect(PercentAgreement.byItem(ratings.tallies) == .value(1))
    #expect(CohenKappa.kappa(ratings.pair(0, 1).confusion) == .undefined(.oneLabel))
    #expect(LightKappa.kappa(ratings) == .undefined(.oneLabel))
  }

  @Test func oneItem() throws {
    let tallies = try ratings(("1", "ann", "claim"), ("1", "bob", "denial")).tallies
    #expect(KrippendorffAlpha.alpha(tallies) == .value(0))
    #expect(StandardError.alpha(tallies) == .undefined(.oneItem))
    #expect(Coefficient.ac1(tallies).interval == nil)
  }

  @Test func fleissWantsCompleteData() throws {
    let ratings = try ratings(("1", "ann", "claim"), ("1", "bob", "denial"), ("2", "ann", "claim"))
    #expect(FleissKappa.complete(ratings.tallies) == .undefined(.incomplete))
  }

  @Test func aLabelThatNobodyUsed() throws {
    let tallies = try Ratings(
      [Rating(item: "1", annotator: "a", label: "x"), Rating(item: "1", annotator: "b", label: "y")],
      labels: ["unused"]
    ).tallies
    #expect(LabelAgreement.specific(tallies, label: 0) == .undefined(.unusedLabel))
    #expect(LabelAgreement.oneAgainstRest(tallies, label: 0) == .undefined(.unusedLabel))
    #expect(LabelAgreement.specific(tallies, label: 99) == .undefined(.unusedLabel))
  }

  @Test func unitsThatCannotBeCompared() {
    let unit = UnitizingAlpha.Unit(2..<5, label: "c")
    #expect(UnitizingAlpha(annotators: [[unit], [unit]], of: 0..<0).alpha == .undefined(.noItems))
    #expect(UnitizingAlpha(annotators: [[unit]], of: 0..<9).alpha == .undefined(.oneAnnotator))
    #expect(UnitizingAlpha(annotators: [[], []], of: 0..<9).alpha == .undefined(.noUnits))
    #expect(UnitizingAlpha(annotators: [[unit, unit], []], of: 0..<9).alpha == .undefined(.offScale))
    #expect(UnitizingAlpha(annotators: [[unit], []], of: 0..<4).alpha == .undefined(.offScale))
    #expect(UnitizingAlpha(annotators: [[unit], [unit]], of: 0..<9).alpha == .value(1))
  }

  @Test func calibrationOfNothing() {
    #expect(Calibration([]) == nil)
    #expect(Calibration([.init(confidence: 1.5, isRight: true)]) == nil)
  }

  @Test func everyReasonHasWordsOfItsOwn() {
    #expect(Set(UndefinedReason.allCases.map(\.words)).count == UndefinedReason.allCases.count)
  }

  @Test func theReportAndItsFormsStandOnNothing() {
    let report = AgreementReport(.empty)
    #expect(report.alpha.value == .undefined(.noItems))
    #expect(
      AgreementText(report).lines.first
        == "Nothing has been rated yet.")
    #expect(!AgreementCSV.text(report).contains(",nan,") && !AgreementJSON.bytes(report).isEmpty)
  }

  @Test(arguments: ConsensusMethod.allCases) func consensusOfNothingIsEmpty(method: ConsensusMethod) throws {
    #expect(Ratings.empty.consensus(by: method).itemCount == 0)
    var builder = RatingsBuilder(annotators: ["ann"], labels: ["claim"])
    builder.include(items: 2)
    try builder.add(item: 1, annotator: 0, label: 0)
    let consensus = try builder.ratings().consensus(by: method)
    #expect(consensus.decision(ofItem: 0) == .unrated)
    #expect(consensus.decision(ofItem: 1) == .label(0, confidence: 1))
    #expect(consensus.decision(ofItem: 5) == .unrated && consensus.shares(ofItem: -1).isEmpty)
    #expect(consensus.shares(ofItem: 1).count == 1 && consensus.shares(ofItem: consensus.itemCount).isEmpty)
    #expect([-1, 0, 1, consensus.itemCount].map(consensus.votes(ofItem:)) == [0, 0, 1, 0])
  }
}
