import Testing

@testable import Annotator

@Suite struct AgreementVerdictTests {
  /// A report on items that all annotators give one label, the first "denial" and the others "claim".
  private func sentences(items: Int, by annotators: String...) throws -> [String] {
    let ratings = (0..<items).flatMap { item in
      annotators.map { Rating(item: "\(item)", annotator: $0, label: item == 0 ? "denial" : "claim") }
    }
    return AgreementVerdict(AgreementReport(try Ratings(ratings))).sentences
  }

  private static let good = "Good agreement on the labels: α is 1.00, and 100.0% of the pairs agree."

  @Test func aVerdictTakesFiveItemsAndASmoothIntervalFifteen() throws {
    func rough(_ count: Int) -> String {
      "Only \(count) items were rated by two annotators: with fewer than 15, the intervals are rough."
    }
    #expect(
      try sentences(items: 4, by: "ann", "bob") == [
        "Too few items (4) for a verdict: α is 1.00, and 100.0% of the pairs agree.", rough(4),
      ])
    #expect(try sentences(items: 5, by: "ann", "bob") == [Self.good, rough(5)])
    #expect(try sentences(items: 14, by: "ann", "bob") == [Self.good, rough(14)])
    #expect(try sentences(items: 15, by: "ann", "bob") == [Self.good])
  }

  @Test func oneItemIsNamedAsOne() throws {
    #expect(
      try sentences(items: 1, by: "ann", "bob").last
        == "Only 1 item was rated by two annotators: with fewer than 15, the intervals are rough.")
    for (count, items) in [(1, "this item"), (2, "these 2 items")] {
      #expect(
        try sentences(items: count, by: "ann") == [
          "Only one annotator, ann, rated \(items): there is no one to compare with."
        ])
    }
  }

  /// A row for thirty labels has a column for each; for more it has none.
  @Test(arguments: [(30, true), (31, false)])
  func asManyLabelsHaveAColumnAsFit(labels: Int, haveColumns: Bool) throws {
    let ratings = (0..<labels).flatMap { number in
      ["ann", "bob"].map { Rating(item: "\(number)", annotator: $0, label: "kind\(number)") }
    }
    let options = AgreementReport.Options(bootstrap: Bootstrap(replicates: 0))
    let lines = AgreementText(AgreementReport(try Ratings(ratings), options), width: 1_000).lines
    let section = lines.drop { $0 != "Each annotator against the others" }.prefix { !$0.isEmpty }
    #expect(section.contains { $0.contains("ann") })
    #expect(section.contains { $0.contains("kind7") } == haveColumns)
  }

  @Test(
    arguments: [
      (5, nil), (6, "  source: 1 more disagreement; --csv has all"),
      (7, "  source: 2 more disagreements; --csv has all"),
    ] as [(Int, String?)])
  func fiveConfusionsAreShownAndTheOthersCounted(count: Int, rest: String?) throws {
    let text = (0..<count).map { "Pier \($0) closed.|" }.joined(separator: " ")
    let sessions = try ["ann", "bob"].map { name in
      try JudgedText.session(text, by: name, answers: (0..<count).map { "claim by \(name) \($0)" })
    }
    let lines = AgreementText(try JudgedText.comparison(sessions[0], sessions[1]).report()).lines
    #expect(lines.count { $0.contains("source: one says ann") } == 5)
    #expect(lines.first { $0.contains("more disagreement") } == rest)
  }

  @Test(arguments: [(256, true), (257, false)])
  func errorsAreEstimatedUpToALimitOfLabels(labels: Int, isTaken: Bool) throws {
    let ratings = try Ratings(
      (0..<labels).map { Rating(item: "\($0)", annotator: "ann", label: "kind\($0)") })
    let refused = UserError(
      "ebcc takes up to 256 labels, and there are 257", fix: "use --method wawa, confidence or majority")
    let refusal: UserError?
    do throws(UserError) {
      try ConsensusMethod.ebcc.check(ratings)
      refusal = nil
    } catch {
      refusal = error
    }
    #expect(refusal == (isTaken ? nil : refused))
    try ConsensusMethod.majority.check(ratings)
  }
}
