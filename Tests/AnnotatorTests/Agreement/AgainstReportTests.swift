import Testing

@testable import Annotator

@Suite struct AgainstReportTests {
  private let text = "Norvia leaks it.| Carsovia denies it.| Tessal too.| It rains.|"

  private func comparison(_ options: RatedArticles.Options, _ sessions: [Session]) throws -> Comparison {
    var articles = RatedArticles(options: options)
    for (number, session) in sessions.enumerated() { articles.add(session, from: "\(number)") }
    return try articles.comparison()
  }

  private func sessions() throws -> [Session] {
    [
      try JudgedText.session(text, by: "ann", "claim", "denial", "denial", "claim"),
      try JudgedText.session(text, by: "bob", "claim", "report", "report", "claim"),
      try JudgedText.session(
        text, by: "gold", "claim via author", "denial via party", "report via party", "skip",
        provenance: Provenance(kind: .gold)),
    ]
  }

  @Test func everybodyIsComparedWithGoldByLabelAndKind() throws {
    var options = RatedArticles.Options()
    options.counted = Set(AnnotatorKind.allCases)
    let report = try AgainstReport(comparison(options, sessions()), reference: "gold")
    #expect(report.rows.map(\.annotator) == ["ann", "bob"])
    let ann = report.rows[0]
    #expect(ann.items == 4 && ann.agreement == .value(0.5))
    let denial = try #require(ann.labels.first { $0.label == "denial" })
    #expect(denial.precision == .value(0.5) && denial.recall == .value(1))
    #expect(
      ann.kinds.map(\.kind) == [.author, .party] && ann.kinds.map(\.agreement) == [.value(1), .value(0.5)])
    #expect(report.lines(width: 80)[0] == "Everybody against gold")
    #expect(
      String(decoding: report.json, as: UTF8.self).hasPrefix(#"{"format": "annotate-against", "version": 1"#))
  }

  @Test func whatGoldHasFromOnePersonAloneDoesNotCount() throws {
    let adjudication = try Adjudication(
      [
        JudgedText.session(text, by: "ann", "claim", "denial", "denial", "claim"),
        JudgedText.session(text, by: "bob", "claim", "-", "-", "claim"),
      ], for: .gold, sides: .init(names: ["ann", "bob"]), annotator: "gold",
      id: String(repeating: "a", count: 32),
      now: Timestamp(seconds: 10))
    var options = RatedArticles.Options()
    options.counted = Set(AnnotatorKind.allCases)
    let report = try AgainstReport(
      comparison(options, [sessions()[0], adjudication.session]), reference: "gold")
    #expect(report.rows.map(\.items) == [2])
  }

  @Test func whoIsNotThereIsNamed() throws {
    #expect(
      throws: UserError(
        "there is no session by 'golt'", nearest: "golt", of: ["ann", "bob"], fix: "name one of ann, bob")
    ) { try AgainstReport(comparison(.init(), sessions()), reference: "golt") }
  }

  @Test func modelsAreNeverCountedAmongPeople() throws {
    let model = try JudgedText.session(
      text, by: "net", "claim", "claim", "claim", "claim", provenance: Provenance(kind: .model))
    let counted = try comparison(.init(), sessions() + [model])
    #expect(counted.ratings.annotators == ["ann", "bob"])
    #expect(
      counted.report().exclusions.contains(
        .init(reason: "sessions by a model, which is not a person", count: 1))
    )
  }

  @Test func twoPassesAreComparedWithEachOtherAlone() throws {
    var options = RatedArticles.Options()
    options.comparesPasses = true
    let again = try JudgedText.session(
      text, by: "ann", "claim", "denial", "report", "claim", modified: "2026-11-25T09:00:00Z", name: "again")
    let passes = try comparison(options, sessions() + [again])
    #expect(passes.ratings.annotators == ["ann, first pass", "ann, second pass"])
    #expect(passes.report().agreementByPair == .value(0.75))
  }

  @Test func otherCodebooksAndNamesThatDifferInCapitalsAreSaid() throws {
    let ann = try JudgedText.session(text, by: "Ann", "claim", "claim", "claim", "claim")
    let old = try JudgedText.session(text, by: "ann", "claim", "claim", "claim", "claim")
    let other = try Session(
      id: String(repeating: "c", count: 32), annotator: "cleo", created: old.created, article: old.article,
      codebook: Codebook(name: "stance", version: 2, labels: Codebook.standard.labels),
      statements: old.statements)
    #expect(
      try comparison(.init(), [ann, old, other]).remarks == [
        "The sessions have different codebooks, which are compared label by label: claim-denial-report 2 "
          + "(2), stance 2 (1). 'annotate codebook apply' moves them to one codebook.",
        "Ann and ann count as two people. If they are one person, use one name for both: --annotator "
          + "NAME.",
      ])
  }
}

@Suite struct SessionChangeTests {
  @Test func theHalvesAreComparedWithAnInterval() throws {
    let change = try #require(
      SessionChange([Double](repeating: 1, count: 20) + [Double](repeating: 0, count: 20)))
    #expect(change.first == 1 && change.second == 0 && change.high < -0.7)
    let same = try #require(SessionChange((0..<40).map { Double($0 % 2) }))
    #expect(same.low < 0 && same.high > 0)
    #expect(same.text == "0% (-28 to +28%)")
    #expect(SessionChange([Double](repeating: 1, count: 19)) == nil)
  }
}

@Suite struct PieceWeightsTests {
  @Test func aStatementCutInSixCountsOnce() throws {
    let long = "Aaaa bbbb cccc dddd eeee ffff."
    let cut = "Aaaa| bbbb| cccc| dddd| eeee| ffff.|"
    let rest = (0..<9).map { " Sentence number \($0) here.|" }.joined()
    let claims = [String](repeating: "claim", count: 9)
    let comparison = try compare(
      (long + "|" + rest, ["claim"] + claims), (cut + rest, [String](repeating: "denial", count: 6) + claims))
    let report = comparison.report()
    #expect(try close(report.agreementByPair, 9.0 / 15))
    let byShare = try #require(report.figures[.agreementByShareOfPieces]?.value.value)
    #expect(abs(byShare - 0.9) < 0.07)
    // Nine agree on the label that nearly all have; the tenth, cut in six, counts as one.
    let alpha = try #require(report.alphaOfAgreement.value)
    let plain = try #require(report.alpha.value.value)
    #expect(alpha > plain)
    #expect(
      AgreementText(report, width: 200).lines[0].contains("α is \(alpha.decimals(2)), and \(byShare.percent)")
    )
    #expect(!AgreementText(report, width: 200).lines[1].hasPrefix("One label prevails") || byShare >= 0.8)
    #expect(AgreementText(report).lines.contains { $0.hasPrefix("  by pair, pieces weighted") })
  }

  @Test func oneJudgedPieceOfALongerStatementIsWeighed() throws {
    let whole = "Aaaa bbbb. Cccc."
    var articles = RatedArticles()
    articles.add(try JudgedText.session("\(whole)| Dddd.|", by: "ann", "claim", "claim"), from: "ann")
    articles.add(
      try JudgedText.session("Aaaa bbbb.| Cccc.| Dddd.|", by: "bob", "denial", "-", "claim"), from: "bob")
    let report = try articles.comparison().report()
    #expect(report.figures[.agreementByShareOfPieces] != nil)
  }

  private func compare(_ one: (String, [String]), _ other: (String, [String])) throws -> Comparison {
    var articles = RatedArticles()
    for (name, (marked, answers)) in [("ann", one), ("bob", other)] {
      let (text, ranges) = TrickySession.marked(marked)
      let statements = zip(ranges, answers).enumerated().map { index, pair in
        var judgment = Judgment()
        judgment.label = Label(pair.1)
        return Statement(
          id: StatementID(index + 1), range: Article(text: text).trimmedRange(pair.0) ?? pair.0,
          judgment: judgment)
      }
      articles.add(
        try Session(
          id: name, annotator: name, created: Timestamp(seconds: 1), article: Article(text: text),
          codebook: .standard, statements: statements), from: name)
    }
    return try articles.comparison()
  }
}

/// Ratings that are drawn: items of three labels, annotators of one skill, and how sure they are.
private struct DrawnRatings {
  var truth: [Int] = []
  var list: [Rating] = []
  var pooled: (confidence: Double, right: Double) = (0, 0)

  init(items: Int, annotators: Int, skill: Double, seed: UInt64, honest: Bool) {
    var random = SplitMix64(seed: seed)
    for item in 0..<items {
      let label = random.index(below: 3)
      truth.append(label)
      for annotator in 0..<annotators {
        // Some statements are harder; who is honest knows it.
        let chance = random.fraction() < 0.5 ? min(1, skill + 0.15) : skill - 0.15
        let isRight = random.fraction() < chance
        let given = isRight ? label : (label + 1 + random.index(below: 2)) % 3
        let stated = honest ? chance : random.fraction()
        pooled.confidence += stated
        pooled.right += isRight ? 1 : 0
        list.append(
          Rating(item: "\(item)", annotator: "a\(annotator)", label: "l\(given)", confidence: stated))
      }
    }
  }
}

@Suite struct LearntConfidenceTests {
  @Test func honestConfidenceHasASlopeAndNoiseHasNone() throws {
    let honest = DrawnRatings(items: 400, annotators: 3, skill: 0.7, seed: 1, honest: true)
    let noise = DrawnRatings(items: 400, annotators: 3, skill: 0.7, seed: 1, honest: false)
    #expect(try #require(ConfidenceSlope(Ratings(honest.list))).value > 0.3)
    let slope = try ConfidenceSlope(Ratings(noise.list))
    #expect(slope.map { $0.value < 0.2 } ?? true)
  }

  @Test func calibratedAnnotatorsComeOutAsCalibrated() throws {
    let drawn = DrawnRatings(items: 1_000, annotators: 3, skill: 0.75, seed: 3, honest: true)
    let report = AgreementReport(try Ratings(drawn.list), .init(bootstrap: Bootstrap(replicates: 0)))
    let calibration = try #require(report.calibration)
    // That the others err too made everybody look too sure by some nine points.
    #expect(abs(calibration.overconfidence) < 0.06)
  }
}

@Suite struct EBCCTests {
  private func share(right consensus: Consensus, _ drawn: DrawnRatings, _ labels: [String]) -> Double {
    let right = (0..<consensus.itemCount).count { item in
      guard case .label(let code, _) = consensus.decision(ofItem: item) else { return false }
      return labels[code] == "l\(drawn.truth[item])"
    }
    return Double(right) / Double(consensus.itemCount)
  }

  @Test func findsWhatSeveralSay() throws {
    let drawn = DrawnRatings(items: 300, annotators: 9, skill: 0.7, seed: 2, honest: false)
    let ratings = try Ratings(drawn.list)
    let consensus = EBCC().consensus(ratings)
    #expect(share(right: consensus, drawn, ratings.labels) > 0.93)
    #expect((0..<300).allSatisfy { abs(consensus.shares(ofItem: $0).reduce(0, +) - 1) < 1e-9 })
  }

  @Test func theSameRatingsGiveTheSameAndNoneGiveNone() throws {
    let ratings = try Ratings(DrawnRatings(items: 50, annotators: 4, skill: 0.8, seed: 5, honest: true).list)
    #expect(EBCC().consensus(ratings) == EBCC().consensus(ratings))
    #expect(EBCC().consensus(.empty).itemCount == 0)
  }
}
