import Suggestions
import Testing

@testable import Annotator

@Suite struct SessionSuggestionsTests {
  @Test func byOffersTheSourceOfTheCurrentStatementFirst() throws {
    var session = try Sample.session()
    session.move(to: StatementID(3))
    #expect(session.likelyAttributions == ["The Harbour Post"])
    session.move(to: StatementID(2))
    #expect(session.likelyAttributions == [])
  }

  @Test func namesThatWereGivenStandBehindIt() throws {
    var session = try Sample.session()
    var judgment = Judgment()
    judgment.label = .report
    judgment.attribution = "the mediators"
    let statements = session.statements.map { statement in
      statement.id == StatementID(2)
        ? Statement(id: statement.id, range: statement.range, judgment: judgment) : statement
    }
    session = try Session(
      id: session.id, annotator: session.annotator, created: session.created, article: session.article,
      codebook: session.codebook, statements: statements)
    session.move(to: StatementID(3))
    #expect(session.likelyAttributions == ["The Harbour Post", "the mediators"])
  }

  @Test func theEngineReadsTheSessionsTextAndAnswers() throws {
    var engine = SuggestionEngine(try Sample.session())
    let offered = engine.source(at: 2)
    let offer = try #require(offered)
    #expect(offer.role == .media)
    #expect(offer.cited == "sources")
    #expect(engine.targets(at: 3, for: "denial").map(\.index).contains(1))
  }
}
