import Testing

@testable import Annotator

/// A consensus takes what goes with the labels from the first reading of the sessions.
@Suite struct ConsensusVotesTests {
  /// The consensus of sessions that were read from a packed file.
  private func consensus(of sessions: [Session], countsSkips: Bool = true) throws -> Session {
    let folder = try TemporaryFolder()
    let lines = try sessions.map {
      String(decoding: try SessionFile.encode($0).filter { $0 != 0x0A }, as: UTF8.self) + "\n"
    }
    let path = try folder.file(lines.joined(), named: "all.sessions.jsonl")
    var files = try SessionFiles(
      named: [path], in: SessionStore(folder: folder.path), keepingVotes: true)
    var options = RatedArticles.Options()
    options.countsSkips = countsSkips
    var articles = RatedArticles(options: options)
    while let ratings = try files.nextRatings() {
      let place = files.place
      try articles.add(ratings, from: place) { try SessionFiles.session(at: place).article }
    }
    let result = ConsensusResult(try articles.comparison(), by: .majority, minimumVotes: 1)
    var lookup = SessionLookup()
    var list = ConsensusSessions(result, settlingBelow: 0.5) { (place) throws(UserError) in
      try lookup.beginning(at: place)
    }
    return try #require(try list.nextSession())
  }

  private func session(_ annotator: String, _ judgment: Judgment, isQuoted: Bool = false) throws -> Session {
    var (first, second) = (Judgment(), judgment)
    first.label = .claim
    second.label = .report
    return try Session(
      id: SHA256Digest(of: annotator).hex, annotator: annotator, created: SessionFixture.start,
      article: Article(text: "One. Two.", title: "Numbers"), codebook: .standard,
      statements: [
        Statement(id: StatementID(7), range: 0..<4, judgment: first),
        Statement(id: StatementID(8), range: 5..<9, isQuoted: isQuoted, judgment: second),
      ])
  }

  @Test func everythingThatGoesWithALabelIsTaken() throws {
    var judgment = Judgment()
    judgment.attribution = "Осч, the second"
    judgment.cited = "two officials"
    judgment.sourceKind = .media
    judgment.cue = "said"
    judgment.likelihood = .term(.veryLikely)
    judgment.grade = Grade(text: "B2")
    judgment.judged = Timestamp(seconds: 1_800_000_000)
    for target in [
      Target.statement(StatementID(7)), .text("the 2019 interview"),
      .article(ArticleTarget(session: "other", statement: StatementID(3), text: "Three.")),
    ] {
      judgment.target = target
      var later = judgment
      later.judged = Timestamp(seconds: 1_800_000_060)
      let statement = try consensus(of: [
        session("ann", judgment, isQuoted: true), session("bob", later), session("cleo", Judgment()),
      ]).statements[1]
      var expected = later
      if case .statement = target { expected.target = .statement(StatementID(1)) }
      (expected.label, expected.confidence) = (.report, Confidence(1))
      #expect(statement.judgment == expected)
      #expect(statement.isQuoted)
    }
  }

  /// Later it shows by this whether a session was changed after it was combined.
  @Test func itIsKeptAtWhichChangeEachSessionWasTaken() throws {
    let text = "One rose.| Two fell.|"
    let combined = try consensus(of: [
      JudgedText.session(text, by: "ann", "-", "-").tagging(1, .claim, at: 10).tagging(2, .denial, at: 20)
        .tagging(1, .report, at: 30),
      JudgedText.session(text, by: "bob", "claim", "-").tagging(2, .denial, at: 10),
      JudgedText.session(text, by: "cleo", "claim", "claim"),
    ])
    #expect(combined.provenance.sources.map(\.annotator) == ["ann", "bob", "cleo"])
    #expect(combined.provenance.sources.map(\.sequence) == [3, 1, 0])
  }

  @Test func aSkipThatIsNoRatingIsToldAmongTheVotes() throws {
    let text = "One rose.| Two fell.|"
    let session = try consensus(
      of: [
        JudgedText.session(text, by: "ann", "claim", "claim"),
        JudgedText.session(text, by: "bob", "denial", "claim"),
        JudgedText.session(text, by: "cleo", "skip", "skip"),
      ], countsSkips: false)
    #expect(session.statements[0].judgment.note == "to settle: 1 claim, 1 denial, 1 skip")
    #expect(session.statements[1].judgment.label == .claim)
  }

  @Test func theCodebookIsTheFirstThatHasAllLabels() throws {
    let small = try Codebook(
      name: "small", version: 1,
      labels: Codebook.standard.labels.filter { $0.label == .claim })
    let text = Article(text: "One. Two.")
    let sessions = try [("ann", small), ("bob", Codebook.standard), ("cleo", Codebook.standard)].map {
      name, codebook in
      var judgment = Judgment()
      judgment.label = name == "ann" ? .claim : .denial
      return try Session(
        id: SHA256Digest(of: name).hex, annotator: name, created: SessionFixture.start, article: text,
        codebook: codebook, statements: [Statement(id: StatementID(1), range: 0..<4, judgment: judgment)])
    }
    #expect(try consensus(of: sessions).codebook == .standard)
    #expect(try consensus(of: [sessions[0]]).codebook == small)
  }
}
