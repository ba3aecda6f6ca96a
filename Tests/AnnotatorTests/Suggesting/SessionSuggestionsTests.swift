import Suggestions
import Testing

@testable import Annotator

@Suite struct SessionSuggestionsTests {
  @Test func theEngineReadsTheSessionsTextAndAnswers() throws {
    var engine = SuggestionEngine(try Sample.session())
    let offered = engine.source(at: 2)
    let offer = try #require(offered)
    #expect(offer.role == .media)
    #expect(offer.cited == "sources")
    #expect(engine.targets(at: 3, for: "denial").map(\.index).contains(1))
  }
}
