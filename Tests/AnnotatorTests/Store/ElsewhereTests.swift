import Testing

@testable import Annotator

/// Targets in other articles: `of harbour-plan#3`.
@Suite struct ElsewhereTests {
  private let folder = try? TemporaryFolder()

  private func store() throws -> SessionStore {
    let store = SessionStore(folder: try #require(folder).path)
    let session = try Sample.session()
    let handle = try store.create(session)
    try handle.close(session)
    return store
  }

  @Test func aStatementOfAnotherSessionIsFoundByItsName() throws {
    let store = try store()
    for name in ["plan", "plan.reader-1"] {
      let target = try store.target(in: name, at: 2, annotator: "reader-1")
      #expect(
        target
          == ArticleTarget(
            session: String(repeating: "0", count: 32), statement: StatementID(2),
            text: "The mediators have prepared a plan."))
    }
    #expect(throws: UserError("'plan' has no statement 9", fix: "it has 5")) {
      try store.target(in: "plan", at: 9, annotator: "reader-1")
    }
  }

  @Test func itIsTypedAsNameAndNumber() throws {
    let parser = CommandParser(table: CommandTable(codebook: .standard))
    let command = try #require(try parser.parse("d 80 by the board of trade of plan#2") as? TagCommand)
    #expect(command.changes[.attribution]?.text == "the board of trade")
    let target = ArticleTarget(session: "ffff", statement: StatementID(2), text: "The plan.")
    let context = CommandContext(now: Timestamp(seconds: 0), elsewhere: { (_, _) in target })
    let session = try Sample.session()
    let judgment = try command.judgment(of: try #require(session.current), in: session, at: context)
    #expect(judgment.target == .article(target))
  }

  @Test func theSessionItselfIsNoOther() throws {
    let session = try Sample.session()
    let own = ArticleTarget(session: session.id, statement: StatementID(2), text: "x")
    let context = CommandContext(now: Timestamp(seconds: 0), elsewhere: { (_, _) in own })
    let command = try #require(
      try CommandParser(table: CommandTable(codebook: .standard)).parse("of plan#2") as? DescribeCommand)
    #expect(throws: UserError("'plan' is this session", fix: "give the number alone: of 2")) {
      try command.judgment(of: try #require(session.current), in: session, at: context)
    }
  }

  @Test(arguments: [(1, 1), (5, 5)]) func theFirstAndTheLastCanBeNamed(position: Int, number: Int) throws {
    let target = try store().target(in: "plan", at: position, annotator: "reader-1")
    #expect(target.statement == StatementID(number))
  }

  @Test(arguments: [0, -1, 6, Int.max]) func noneBesideThemCanBe(position: Int) throws {
    let store = try store()
    #expect(throws: UserError("'plan' has no statement \(position)", fix: "it has 5")) {
      try store.target(in: "plan", at: position, annotator: "reader-1")
    }
  }
}
