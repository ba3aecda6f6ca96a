import Suggestions
import Testing

@testable import Annotator

@Suite struct SessionSuggestionsTests {
  @Test func theSourceOfTheCurrentStatementIsFound() throws {
    var session = try Sample.session()
    session.move(to: StatementID(3))
    #expect(session.likelySource == "The Harbour Post")
    session.move(to: StatementID(2))
    #expect(session.likelySource == nil)
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
