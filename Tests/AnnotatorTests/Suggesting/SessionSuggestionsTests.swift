import Documents
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

  @Test func theBlocksOfAnArticleAreFurnitureAndSpeakers() throws {
    let text = "Menu of the page\nWe shall see."
    var origin = ArticleOrigin()
    origin.blocks = [
      ArticleBlock(.furniture, 0..<16), ArticleBlock(.turn, 17..<30, speaker: "Dana Holt"),
    ]
    var article = Article(text: text, language: "en")
    article.origin = origin
    let session = try Session(
      id: String(repeating: "0", count: 32), annotator: "ann", created: Timestamp(seconds: 0),
      article: article,
      codebook: .standard,
      statements: [
        Statement(id: StatementID(1), range: 0..<16), Statement(id: StatementID(2), range: 17..<30),
      ])
    var suggester = Suggester()
    let first = suggester.offer(at: 0, in: session)
    #expect(first.skip?.method == "skip-block")
    #expect(suggester.offer(at: 1, in: session).source?.value == "Dana Holt")
  }
}
