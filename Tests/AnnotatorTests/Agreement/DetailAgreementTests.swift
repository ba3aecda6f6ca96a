import Testing

@testable import Annotator

@Suite struct DetailAgreementTests {
  private let text = "Norvia leaks it.| Carsovia denies it.| Tessal too.| It rains.|"

  private func details(_ sessions: Session...) throws -> DetailAgreement {
    var articles = RatedArticles()
    for (number, session) in sessions.enumerated() { articles.add(session, from: "\(number)") }
    return try #require(try articles.comparison().report().details)
  }

  @Test func whoNamesOtherSourcesAndTargetsEverywhereDoesNotAgree() throws {
    let found = try details(
      JudgedText.session(
        text, by: "ann", "claim by A of 2", "claim by B of 1", "claim by C of 1", "claim by D of 1"),
      JudgedText.session(
        text, by: "bob", "claim by E of 3", "claim by F of 3", "claim by G of 2", "claim by H of 2"))
    let (source, target) = (try #require(found.row(.source)), try #require(found.row(.target)))
    #expect(source.agreement == .value(0) && source.items == 4 && source.namedItems == 4)
    #expect(target.agreement == .value(0))
    #expect(try close(source.alpha, 0))
    #expect(found.row(.kind) == nil && found.row(.likelihood) == nil)
  }

  @Test func aMissingSourceIsAnAnswerOfItsOwn() throws {
    let row = try #require(
      try details(
        JudgedText.session(text, by: "ann", "claim by A", "claim", "claim by C", "skip"),
        JudgedText.session(text, by: "bob", "claim by the A", "claim", "claim", "claim by D")
      ).row(.source))
    // The same, none twice, one and none; the skipped one does not count.
    #expect(row.items == 3 && row.namedItems == 1 && row.namedAgreement == .value(1))
    #expect(try close(row.agreement, 2.0 / 3))
  }

  @Test func namesThatAnyOfTheSessionsDeclaresAreOneSource() throws {
    let ann = try JudgedText.session(text, by: "ann", "claim by NBC", "claim by X", "claim", "claim")
    let bob = try JudgedText.session(text, by: "bob", "claim by NBC News", "claim by Y", "claim", "claim")
    let gold = try JudgedText.session(
      text, by: "gold", "-", "-", "-", "-", provenance: Provenance(kind: .gold),
      equivalences: [["NBC", "NBC News"]])
    #expect(try details(ann, bob).row(.source)?.agreement == .value(0.5))
    let row = try #require(try details(ann, bob, gold).row(.source))
    #expect(row.agreement == .value(0.75))
    let found = try details(gold, bob, ann)
    #expect(found.sourceConfusions == [.init(first: "X", second: "Y", count: 1)])
  }

  @Test func targetsAreComparedWhateverTheyAreCalledInEachSession() throws {
    let joined = "Norvia leaks it.| Carsovia denies it. Tessal too.| It rains.|"
    let row = try #require(
      try details(
        JudgedText.session(text, by: "ann", "claim", "denial of 1", "denial of 2", "report of the flood"),
        JudgedText.session(joined, by: "bob", "claim", "denial of 1", "report of “The flood”")
      ).row(.target))
    #expect(row.items == 4 && row.agreement == .value(0.75))
  }

  @Test func kindsHaveAConfusionAndALabelAgreementOfTheirOwn() throws {
    let found = try details(
      JudgedText.session(text, by: "ann", "claim via party", "report via party", "claim via media", "claim"),
      JudgedText.session(text, by: "bob", "claim via media", "claim via party", "claim via media", "claim"))
    #expect(found.kindConfusions == [.init(first: "media", second: "party", count: 1)])
    #expect(found.labelsByKind.map(\.kind) == [.party, .media])
    #expect(found.labelsByKind.map(\.pairs) == [2, 2])
    #expect(found.labelsByKind.map(\.agreement) == [.value(0.5), .value(1)])
  }

  @Test func gradesAndLikelihoodsAreComparedOnTheirScales() throws {
    let found = try details(
      JudgedText.session(
        text, by: "ann", "claim grade A1 likelihood 0.9", "claim grade B2 likelihood likely",
        "claim grade F6",
        "claim"),
      JudgedText.session(
        text, by: "bob", "claim grade A2 likelihood 0.8", "claim grade E2 likelihood likely",
        "claim grade A1", "claim"))
    let (source, item) = (try #require(found.row(.sourceGrade)), try #require(found.row(.itemGrade)))
    // "Cannot be judged" is no grade, so the third does not count.
    #expect(source.items == 2 && source.agreement == .value(0.5) && item.agreement == .value(0.5))
    #expect(try #require(found.row(.likelihood)).agreement == .value(0.5))
    #expect(try #require(found.row(.likelihood)?.alpha.value) > 0.4)
  }

  @Test func theVerdictNamesThemWhereThereIsOneLabelAlone() throws {
    let report = try JudgedText.comparison(
      JudgedText.session(text, by: "ann", "claim by A", "claim by B", "claim", "claim"),
      JudgedText.session(text, by: "bob", "claim by C", "claim by B", "claim", "claim")
    ).report()
    #expect(
      AgreementText(report, width: 200).lines[0]
        == "Everyone gave the same label throughout, so agreement beyond chance is undefined; where one is "
        + "named, on the source 50.0%.")
  }

  @Test func theVerdictNamesThem() throws {
    let report = try JudgedText.comparison(
      JudgedText.session(text, by: "ann", "claim by A", "denial by B", "claim", "claim"),
      JudgedText.session(text, by: "bob", "claim by C", "denial by B", "claim", "claim")
    ).report()
    #expect(
      AgreementText(report, width: 200).lines[0]
        == "Too few items (4) for a verdict: α is 1.00, and 100.0% of the pairs agree; where one is named, "
        + "on the source 50.0%.")
    let lines = AgreementText(report, width: 100).lines
    #expect(lines.contains("Other fields, where two annotators tagged"))
    #expect(lines.contains("  source: one says A, another C: 1"))
    #expect(AgreementText(report, width: 40).lines.allSatisfy { $0.columns <= 40 })
  }

  @Test func machinesGetThemToo() throws {
    let report = try JudgedText.comparison(
      JudgedText.session(text, by: "ann", "claim by A", "denial by B", "claim", "claim"),
      JudgedText.session(text, by: "bob", "claim by C", "denial by B", "claim", "claim")
    ).report()
    let json = String(decoding: AgreementJSON.bytes(report), as: UTF8.self)
    #expect(json.contains(#""fields": [{"field": "source", "items": 4, "percent_agreement": {"value": 0.75"#))
    #expect(json.contains(#""source_confusions": [{"first": "A", "second": "C", "count": 1}]"#))
    let csv = AgreementCSV.text(report)
    #expect(csv.contains("detail,source,,,percent_agreement,0.75,\r\n"))
    #expect(csv.contains("source_confusion,A,C,,pairs,1.0,\r\n"))
  }

  @Test func flatRecordsCarryThem() throws {
    let folder = try TemporaryFolder()
    let digest = String(repeating: "a", count: 64)
    let line = { (who: String, source: String) in
      #"{"session": "\#(who)", "annotator": "\#(who)", "article_sha256": "\#(digest)", "start": 0, "end": "#
        + #"4, "label": "claim", "attribution": "\#(source)", "source_kind": "media", "target_text": "#
        + #""It.", "likelihood": "likely", "grade": "B2", "skipped": false}"#
    }
    let path = try folder.file(
      line("ann", "The A") + "\n" + line("bob", "a") + "\n", named: "flat.jsonl")
    var articles = RatedArticles()
    let files = try SessionFiles(
      named: [path], in: SessionStore(folder: folder.path), takingRecords: true)
    try articles.addRecords(of: files)
    let found = try #require(try articles.comparison().report().details)
    #expect(found.rows.map(\.field) == DetailField.allCases)
    #expect(found.rows.allSatisfy { $0.agreement == .value(1) })
  }
}

@Suite struct BoundaryAgreementTests {
  @Test func f1CountsThePlacesThatTwoHaveInCommon() throws {
    // Places 10, 20, 30 and 10, 30: two in common of three and two.
    let found = BoundaryAgreement([[[0, 10, 20, 30], [0, 10, 30]]])
    #expect(found.common == 2 && found.all == 5)
    #expect(try close(found.f1, 0.8))
  }

  @Test func threeAnnotatorsAreThreePairs() {
    #expect(BoundaryAgreement([[[0, 10], [0, 10], [0]]]).f1 == .value(0.5))
    #expect(BoundaryAgreement([[[0], [0]]]).f1 == .undefined(.noUnits))
  }

  @Test func itIsReportedWhereCutsDiffer() throws {
    let one = try JudgedText.session("One. Two.| Three.|", by: "ann", "claim", "claim")
    let other = try JudgedText.session("One.| Two.| Three.|", by: "bob", "claim", "claim", "claim")
    let report = try JudgedText.comparison(one, other).report()
    #expect(try close(try #require(report.boundaries).f1, 2.0 / 3))
    #expect(try JudgedText.comparison(one, one).report().boundaries == nil)
  }
}

@Suite struct ConfidenceDifferenceTests {
  @Test func itIsTheMeanOverThePairs() throws {
    let ratings = try Ratings([
      Rating(item: "1", annotator: "a", label: "x", confidence: 0.9),
      Rating(item: "1", annotator: "b", label: "x", confidence: 0.5),
      Rating(item: "1", annotator: "c", label: "y", confidence: 0.6),
      Rating(item: "2", annotator: "a", label: "x", confidence: 0.7),
      Rating(item: "2", annotator: "b", label: "x"),
    ])
    // 0.4, 0.3 and 0.1; the second item has one confidence only.
    #expect(try close(ConfidenceAgreement.meanDifference(ratings), 0.8 / 3))
    #expect(ConfidenceAgreement.meanDifference(.empty) == .undefined(.noItems))
  }
}
