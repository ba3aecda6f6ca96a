import Testing

@testable import Annotator

@Suite struct RatedArticlesTests {
  private let text = "Norvia leaks it.| Carsovia denies it,| Tessal too.|"
  private let joined = "Norvia leaks it.| Carsovia denies it, Tessal too.|"

  /// Who said what of each item, as "ann claim, bob denial".
  private func items(_ comparison: Comparison) -> [String] {
    let ratings = comparison.ratings
    return (0..<ratings.itemCount).map { item in
      ratings.ratings(ofItem: item).map { "\(ratings.annotators[$0.annotator]) \(ratings.labels[$0.label])" }
        .joined(separator: ", ")
    }
  }

  @Test func statementsOfTheSameRangesAreOneItem() throws {
    let comparison = try JudgedText.comparison(
      JudgedText.session(text, by: "bob", "claim 90", "denial", "-"),
      JudgedText.session(text, by: "ann", "claim", "report", "skip"))
    #expect(items(comparison) == ["ann claim, bob claim", "ann report, bob denial", "ann skip"])
    let report = comparison.report()
    #expect(report.counts.pieces == 0 && report.units == nil)
    #expect(
      report.exclusions == [
        .init(reason: "statements that an annotator has not decided", count: 1),
        .init(reason: "items that only one annotator rated", count: 1),
      ])
  }

  @Test func whatOneSplitAndAnotherLeftWholeIsComparedInPieces() throws {
    let comparison = try JudgedText.comparison(
      JudgedText.session(joined, by: "ann", "claim", "denial 80"),
      JudgedText.session(text, by: "bob", "claim", "denial", "report"),
      JudgedText.session(joined, by: "cleo", "claim", "report"))
    #expect(
      items(comparison) == [
        "ann claim, bob claim, cleo claim", "ann denial, bob denial, cleo report",
        "ann denial, bob report, cleo report",
      ])
    let report = comparison.report()
    #expect(report.counts.pieces == 2)
    #expect(report.units?.alpha.value != nil)
    #expect(
      AgreementText(report, width: 100).lines.contains(
        "Compared in pieces, because some annotators split what others left whole: 2 items."))
  }

  @Test func piecesAreTheSameInWhateverOrderSessionsCome() throws {
    let sessions = [
      try JudgedText.session(joined, by: "ann", "claim", "denial"),
      try JudgedText.session(text, by: "bob", "claim", "denial", "report"),
      try JudgedText.session(
        "Norvia leaks it. Carsovia denies it,| Tessal too.|", by: "cleo", "claim", "report"),
    ]
    let forwards = try JudgedText.comparison(sessions[0], sessions[1], sessions[2])
    let backwards = try JudgedText.comparison(sessions[2], sessions[1], sessions[0])
    #expect(items(forwards) == items(backwards))
    #expect(forwards.ratings.itemCount == 3)
  }

  @Test func stretchesWithoutALetterAreNoItems() throws {
    let comparison = try JudgedText.comparison(
      JudgedText.session("Yes.| — |No.|", by: "ann", "claim", "-", "denial"),
      JudgedText.session("Yes. — No.|", by: "bob", "claim"))
    #expect(items(comparison) == ["ann claim, bob claim", "ann denial, bob claim"])
  }

  @Test func skippingCountsAsALabelUnlessRefused() throws {
    var options = RatedArticles.Options()
    options.countsSkips = false
    let comparison = try JudgedText.comparison(
      JudgedText.session(text, by: "ann", "skip", "claim", "claim"),
      JudgedText.session(text, by: "bob", "claim", "claim", "claim"), options: options)
    #expect(items(comparison) == ["bob claim", "ann claim, bob claim", "ann claim, bob claim"])
    #expect(
      comparison.report().exclusions.first
        == .init(reason: "statements that an annotator skipped", count: 1))
  }

  @Test func aSecondPassChangesNothingOfWhatTheFirstCountsFor() throws {
    for second in ["-", "denial"] {
      let comparison = try JudgedText.comparison(
        JudgedText.session(text, by: "ann", second, "-", second, modified: "2026-11-24T09:00:00Z"),
        JudgedText.session(text, by: "ann", "claim", "claim", "claim"),
        JudgedText.session(text, by: "bob", "claim", "claim", "claim"))
      #expect(items(comparison).allSatisfy { $0 == "ann claim, bob claim" })
      #expect(
        comparison.report().exclusions
          == [.init(reason: "further sessions of one annotator and article", count: 1)])
      #expect(
        comparison.remarks == [
          "Left out: 0, a further session by ann; 1 is used. 'annotate agreement --repeat' compares the two."
        ])
    }
  }

  @Test func aFirstSessionWithoutAnAnswerDoesNotCount() throws {
    let comparison = try JudgedText.comparison(
      JudgedText.session(text, by: "ann", "-", "-", "-"),
      JudgedText.session(text, by: "ann", "claim", "claim", "claim", modified: "2026-11-24T09:00:00Z"),
      JudgedText.session(text, by: "bob", "claim", "claim", "claim"))
    #expect(items(comparison).allSatisfy { $0 == "ann claim, bob claim" })
  }

  @Test func theCodebookThatMostHaveCounts() throws {
    var other = try JudgedText.session(
      text, by: "ann", "denial", "-", "-", modified: "2026-11-24T09:00:00Z")
    let book = try Codebook(name: "stance", version: 1, labels: Codebook.standard.labels)
    let edit = Edit(
      .codebook, before: [], after: [],
      properties: PropertyChange(before: [.codebook(other.codebook)], after: [.codebook(book)]))
    try other.apply(
      Change(sequence: other.history.lastSequence + 1, at: other.modified, action: .edit(edit)))
    let comparison = try JudgedText.comparison(
      other, JudgedText.session(text, by: "ann", "claim", "claim", "claim"),
      JudgedText.session(text, by: "bob", "claim", "claim", "claim"))
    #expect(items(comparison).allSatisfy { $0 == "ann claim, bob claim" })
    #expect(comparison.ratings.labels.sorted() == ["claim", "denial", "report"])
  }

  @Test func labelsOfASessionThatIsLeftOutChangeNothing() throws {
    var other = try JudgedText.session(text, by: "ann", "-", "-", "-", modified: "2026-11-24T09:00:00Z")
    let book = try Codebook(
      name: "stance", version: 1, labels: [LabelDefinition(Label("support"), key: "s", definition: "a")])
    let edit = Edit(
      .codebook, before: [], after: [],
      properties: PropertyChange(before: [.codebook(other.codebook)], after: [.codebook(book)]))
    try other.apply(
      Change(sequence: other.history.lastSequence + 1, at: other.modified, action: .edit(edit)))
    let own = try [
      JudgedText.session(text, by: "ann", "claim", "denial", "claim"),
      JudgedText.session(text, by: "bob", "claim", "denial", "report"),
    ]
    var (all, alone) = (RatedArticles(), RatedArticles())
    for session in [other] + own { all.add(session, from: session.codebook.name + session.annotator) }
    for session in own { alone.add(session, from: session.annotator) }
    #expect(try all.comparison().ratings == alone.comparison().ratings)
    #expect(
      try all.comparison().remarks == [
        "Left out: stanceann, a session by ann with another codebook; claim-denial-reportann is used."
      ])
    var options = RatedArticles.Options()
    options.comparesPasses = true
    var passes = RatedArticles(options: options)
    for session in [other] + own { passes.add(session, from: session.codebook.name) }
    #expect(try passes.comparison().sessionCount == 0)
  }

  /// Two who take one label for another at every fifth statement, all at the same confidence: at least one of
  /// each pair that differs is wrong.
  @Test func whoContradictEachOtherAreNotBothRight() throws {
    let words = (0..<60).map { ["claim 80", "denial 80", "report 80"][$0 % 3] }
    let others = (0..<60).map { ["claim 80", "denial 80", "report 80"][($0 + ($0 % 5 == 0 ? 1 : 0)) % 3] }
    let text = (0..<60).map { " Boat \($0) left.|" }.joined()
    let report = try JudgedText.comparison(
      JudgedText.session(text, by: "ann", answers: words),
      JudgedText.session(text, by: "bob", answers: others)
    ).report()
    let all = try #require(report.calibration)
    #expect(all.accuracy <= 0.9 + 1e-9)
  }

  @Test func otherTextsAreOtherArticles() throws {
    let comparison = try JudgedText.comparison(
      JudgedText.session(text, by: "ann", "claim", "claim", "claim"),
      JudgedText.session(text + "\n", by: "bob", "claim", "claim", "claim"))
    #expect(comparison.articleCount == 2 && comparison.ratings.itemCount == 6)
    #expect(comparison.report().alpha.value == .undefined(.noOverlap))
  }

  @Test func nothingToCompareIsUndefinedAndNoTrap() throws {
    let report = try JudgedText.comparison().report()
    #expect(report.alpha.value.value == nil)
    #expect(report.counts.items == 0)
    let one = try JudgedText.comparison(JudgedText.session(text, by: "ann", "-", "-", "-")).report()
    #expect(one.alpha.value.value == nil && one.ac1.value.value == nil)
  }

  @Test(arguments: 0..<50) func piecesCoverWhatTheyComeFrom(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let article = Article(text: String(repeating: "abcdefghij ", count: 12))
    var pieces = UnitAlignment()
    var all: [[Range<Int>]] = []
    for _ in 0..<4 {
      let cuts = Set((0..<8).map { _ in Int.random(in: 0...article.text.utf8.count, using: &random) })
        .sorted()
      let ranges = zip(cuts, cuts.dropFirst()).compactMap { article.trimmedRange($0..<$1) }
      guard !ranges.isEmpty else { continue }
      all.append(ranges)
      pieces.lay(ranges) { article }
    }
    for (piece, next) in zip(pieces.ranges, pieces.ranges.dropFirst()) {
      #expect(piece.upperBound <= next.lowerBound)
    }
    for range in all.joined() {
      for piece in pieces.ranges where piece.overlaps(range) {
        #expect(range.lowerBound <= piece.lowerBound && piece.upperBound <= range.upperBound)
      }
      let covered = pieces.ranges.filter { $0.overlaps(range) }.map { String(article[$0]) }.joined()
      #expect(covered.filter { $0 != " " } == article[range].filter { $0 != " " })
    }
  }

  @Test func targetsInWordsAreComparedThoughNothingElseIsSaid() throws {
    let text = "One rose.| Two fell.|"
    let details = try #require(
      try JudgedText.comparison(
        JudgedText.session(text, by: "ann", "denial of the toll", "denial of the lock"),
        JudgedText.session(text, by: "bob", "denial of the toll", "denial of the toll")
      ).report().details)
    let row = try #require(details.rows.first { $0.field == .target })
    #expect(row.items == 2 && row.namedItems == 2 && row.agreement == .value(0.5))
  }

  /// Sessions by the codebook of most people count, though somebody has another that was begun first.
  @Test func ofSeveralSessionsThatByTheCodebookOfMostCounts() throws {
    func session(_ annotator: String, _ codebook: String, _ version: Int, _ label: Label) throws -> Session {
      let plain = try JudgedText.session("One rose.|", by: annotator, "\(label.name)", name: codebook)
      return try Session(
        id: plain.id, annotator: annotator, created: Timestamp(seconds: version), article: plain.article,
        codebook: Codebook(name: codebook, version: version, labels: Codebook.standard.labels),
        statements: plain.statements)
    }
    let counted = { (sessions: [Session]) throws -> [String] in
      var articles = RatedArticles()
      for (number, session) in sessions.enumerated() { articles.add(session, from: "\(number)") }
      let ratings = try articles.comparison().ratings
      return ratings.ratings(ofItem: 0).map { ratings.labels[$0.label] }
    }
    let (early, late) = (try session("ann", "own", 1, .claim), try session("ann", "shared", 2, .denial))
    #expect(try counted([early, late, session("bob", "shared", 2, .report)]) == ["denial", "report"])
    #expect(try counted([early, late, session("bob", "own", 2, .report)]) == ["claim", "report"])
    // As many by each: the names decide, then which was begun first.
    #expect(try counted([late, early]) == ["claim"])
    #expect(try counted([late, session("ann", "shared", 1, .claim)]) == ["claim"])
  }
}
