import Testing

@testable import Annotator

@Suite struct ConsensusSessionsTests {
  private let text = "Norvia leaks it.| Carsovia denies it,| Tessal too.|"

  private func consensus(
    of sessions: [Session], by method: ConsensusMethod? = .majority, minimumVotes: Int = 1
  ) throws -> (session: Session, toSettle: [ConsensusSessions.Entry], result: ConsensusResult) {
    var articles = RatedArticles()
    for (number, session) in sessions.enumerated() { articles.add(session, from: "\(number)") }
    let result = ConsensusResult(try articles.comparison(), by: method, minimumVotes: minimumVotes)
    var list = ConsensusSessions(result, settlingBelow: 0.7) { place throws(UserError) in
      SessionBeginning(sessions[Int(place) ?? 0])
    }
    let session = try #require(try list.nextSession())
    #expect(try list.nextSession() == nil)
    return (session, list.toSettle, result)
  }

  private func answers(_ session: Session) -> [String?] { session.statements.map(\.judgment.answer) }

  @Test(arguments: ConsensusMethod.allCases)
  func consensusOfIdenticalSessionsIsThatSession(method: ConsensusMethod) throws {
    let sessions = try ["ann", "bob", "cleo"].map {
      try JudgedText.session(text, by: $0, "claim 90", "denial 60", "skip")
    }
    let (session, toSettle, _) = try consensus(of: sessions, by: method)
    #expect(answers(session) == ["claim", "denial", "skip"])
    #expect(session.statements.map(\.range) == sessions[0].statements.map(\.range))
    #expect(toSettle.isEmpty || method == .dawidSkene || method == .confidentDawidSkene)
    #expect(session.annotator == "consensus")
  }

  @Test func aConflictOfSourcesIsListedAndNotChosenSilently() throws {
    let (session, toSettle, _) = try consensus(of: [
      JudgedText.session(text, by: "ann", "claim by NBC", "denial of 1", "report by A"),
      JudgedText.session(text, by: "bob", "claim by CNN", "denial of 1", "report by the A"),
      JudgedText.session(text, by: "cleo", "claim by the NBC", "denial of 3", "report by B"),
    ])
    let judgments = session.statements.map(\.judgment)
    #expect(judgments.map(\.attribution) == ["NBC", nil, "A"])
    #expect(judgments.map(\.targetID?.number) == [nil, 1, nil])
    #expect(judgments.map(\.isFlagged) == [true, true, true])
    #expect(judgments[0].note == "to settle: source: 2 NBC, 1 CNN")
    #expect(judgments[1].note == "to settle: target: 2 statement 1, 1 statement 3")
    #expect(
      toSettle.map(\.conflict) == [
        "source: 2 NBC, 1 CNN", "target: 2 statement 1, 1 statement 3", "source: 2 A, 1 B",
      ])
  }

  @Test func aConflictIsListedWithTheConfidenceThatTheDatasetHas() throws {
    let (session, toSettle, result) = try consensus(
      of: [
        JudgedText.session(text, by: "ann", "claim by NBC", "denial", "report"),
        JudgedText.session(text, by: "bob", "claim by CNN", "denial", "report"),
        JudgedText.session(text, by: "cleo", "denial", "denial", "report"),
        JudgedText.session(text, by: "dan", "claim by NBC", "denial", "report"),
      ])
    #expect(session.statements[0].judgment.confidence == Confidence(0.75))
    #expect(toSettle.map(\.confidence) == [0.75])
    #expect(
      ConsensusText(result, toSettle: toSettle).lines.contains(
        "  Headline, 1: 3 claim, 1 denial, 75.0%; source: 2 NBC, 1 CNN"))
  }

  @Test func whatOneAloneJudgedIsMarkedAndCounted() throws {
    let (session, toSettle, result) = try consensus(of: [
      JudgedText.session(text, by: "ann", "claim", "-", "report"),
      JudgedText.session(text, by: "bob", "-", "denial", "report"),
    ])
    #expect(session.statements.map(\.judgment.needsReview) == [true, true, false] && toSettle.isEmpty)
    #expect(
      ConsensusText(result, toSettle: toSettle, width: 200).lines.last
        == "Judged by only one annotator, so marked for review: 2 items. '--min-votes 2' leaves such "
        + "items undecided.")
  }

  @Test func theLeastSureOfAllArticlesComesFirst() throws {
    let one = try ["ann", "bob"].map { try JudgedText.session("One rose.|", by: $0, "claim by \($0)") }
    let other = try [
      JudgedText.session("Two fell.|", by: "ann", "claim"),
      JudgedText.session("Two fell.|", by: "bob", "denial"),
    ]
    let sessions = one + other
    var articles = RatedArticles()
    for (number, session) in sessions.enumerated() { articles.add(session, from: "\(number)") }
    let result = ConsensusResult(try articles.comparison(), by: .majority)
    var list = ConsensusSessions(result, settlingBelow: 0.7) { place throws(UserError) in
      SessionBeginning(sessions[Int(place) ?? 0])
    }
    while try list.nextSession() != nil {}
    #expect(list.toSettle.map(\.text) == ["Two fell.", "One rose."])
  }

  @Test func whatOnlySomeNameIsCounted() throws {
    let sessions = try [
      JudgedText.session(text, by: "ann", "claim by NBC", "denial", "report"),
      JudgedText.session(text, by: "bob", "claim", "denial", "report"),
    ]
    var articles = RatedArticles()
    for (number, session) in sessions.enumerated() { articles.add(session, from: "\(number)") }
    let result = ConsensusResult(try articles.comparison(), by: .majority)
    var list = ConsensusSessions(result, settlingBelow: 0.7) { place throws(UserError) in
      SessionBeginning(sessions[Int(place) ?? 0])
    }
    while try list.nextSession() != nil {}
    #expect(list.partlyNamed == 1)
    let text = ConsensusText(result, toSettle: [], partlyNamed: list.partlyNamed, width: 200)
    #expect(
      text.lines.last
        == "Source, kind or target named by only some of those who gave the label: 1 item. The dataset has "
        + "what they name.")
  }

  @Test func ofAsManyOnEachSideNoneIsTaken() throws {
    let (session, _, _) = try consensus(of: [
      JudgedText.session(text, by: "ann", "claim by NBC via media", "denial", "report"),
      JudgedText.session(text, by: "bob", "claim by CNN via media", "denial", "report"),
    ])
    #expect(session.statements[0].judgment.attribution == nil)
    #expect(session.statements[0].judgment.sourceKind == .media)
    #expect(session.provenance.kind == .consensus)
  }

  @Test func aTieStaysUndecidedAndSaysHowTheVotesFell() throws {
    let (session, toSettle, result) = try consensus(of: [
      JudgedText.session(text, by: "ann", "claim", "claim", "skip"),
      JudgedText.session(text, by: "bob", "claim", "denial", "skip"),
    ])
    #expect(answers(session) == ["claim", nil, "skip"])
    #expect(session.statements[1].judgment.note == "to settle: 1 claim, 1 denial")
    #expect(session.statements[1].judgment.isFlagged)
    #expect(
      toSettle == [
        .init(
          article: "Headline", position: 2, text: "Carsovia denies it,", votes: "1 claim, 1 denial",
          conflict: nil, confidence: 0.5)
      ])
    #expect(
      ConsensusText(result, toSettle: toSettle).lines == [
        "Consensus by majority vote.",
        "3 items of 1 article by 2 annotators: 1 claim, 1 skip, 1 undecided.",
        "",
        "To settle, with 'annotate adjudicate': 1 item",
        "  Headline, 2: 1 claim, 1 denial, 50.0%",
        "    Carsovia denies it,",
      ])
  }

  @Test func fewerVotesThanWantedLeaveAStatementUndecided() throws {
    let sessions = [
      try JudgedText.session(text, by: "ann", "claim", "claim", "-"),
      try JudgedText.session(text, by: "bob", "claim", "-", "-"),
    ]
    #expect(answers(try consensus(of: sessions).session) == ["claim", "claim", nil])
    let (session, toSettle, _) = try consensus(of: sessions, minimumVotes: 2)
    #expect(answers(session) == ["claim", nil, nil])
    #expect(toSettle.map(\.position) == [2])
  }

  @Test func detailsAreWhatMostOfTheWinningSideSay() throws {
    func named(_ session: Session, _ name: String?, target: Int?) throws -> Session {
      var statement = session.statements[1]
      statement.judgment.attribution = name
      statement.judgment.target = target.map { .statement(StatementID($0)) }
      var changed = session
      try changed.apply(
        Change(
          sequence: 1, at: session.created,
          action: .edit(Edit(.detail, before: [session.statements[1]], after: [statement]))))
      return changed
    }
    let sessions = [
      try named(JudgedText.session(text, by: "ann", "claim", "denial", "-"), "Carsovia", target: 1),
      try named(JudgedText.session(text, by: "bob", "claim", "denial", "-"), "Carsovia", target: 1),
      try named(JudgedText.session(text, by: "cleo", "claim", "denial", "-"), "Tessal", target: 3),
      try named(JudgedText.session(text, by: "dan", "claim", "claim", "-"), "nobody", target: nil),
    ]
    let judgment = try consensus(of: sessions).session.statements[1].judgment
    #expect(judgment.label == .denial && judgment.confidence == Confidence(0.75))
    #expect(judgment.attribution == "Carsovia")
    #expect(judgment.target == .statement(StatementID(1)))
  }

  @Test func theSameSessionsGiveTheSameName() throws {
    let sessions = [try JudgedText.session(text, by: "ann", "claim", "denial", "skip")]
    #expect(try consensus(of: sessions).session.id == consensus(of: sessions).session.id)
    #expect(try consensus(of: sessions).session.id != consensus(of: sessions, by: .wawa).session.id)
  }

  @Test func methodsAreNamedAsTheyAreTyped() throws {
    #expect(try ConsensusMethod(typed: "dawid-skene") == .dawidSkene)
    #expect(try ConsensusMethod(typed: "dawid_skene") == .dawidSkene)
    #expect(
      throws: UserError(
        "'wava' is not a method", nearest: "wava", of: ["wawa"],
        fix: "use majority, confidence, wawa, dawid-skene, dawid-skene-confidence, ebcc, ebcc-wawa")
    ) {
      try ConsensusMethod(typed: "wava")
    }
  }
}
