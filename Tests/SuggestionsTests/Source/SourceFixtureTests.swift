import Testing

@testable import Suggestions

@Suite struct SourceFixtureTests {
  @Test(arguments: ["de", "fr", "ru", "uk"])
  func findsTheMarkedSourceExactly(language: String) throws {
    let sentences = try Fixtures.lines("sources.\(language).txt").map(MarkedSource.init)
    #expect(sentences.filter { $0.source != nil }.count >= 40)
    let wrong = sentences.filter { source(of: $0.text, language) != $0.source }
    #expect(wrong.map(\.text) == [])
  }

  @Test func theOfferStandsWhereItSaysInTheText() throws {
    let text = "«Вода чистая», — заявил министр экологии Иван Рудин во вторник."
    var engine = SuggestionEngine(passages: [Passage(text: text)], language: "ru")
    let offeredOffer = engine.source(at: 0)
    let offer = try #require(offeredOffer)
    let place = try #require(offer.place)
    #expect(String(decoding: Array(text.utf8)[place.range], as: UTF8.self) == "Иван Рудин")
    #expect(offer.cue == "заявил")
    #expect(offer.role == .party)
    #expect(offer.isSure)
  }

  private func source(of text: String, _ language: String) -> String? {
    var engine = SuggestionEngine(passages: [Passage(text: text)], language: language)
    return engine.source(at: 0)?.name
  }
}
