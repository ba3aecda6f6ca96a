import Testing

@testable import Suggestions

@Suite struct ContinuationTests {
  @Test func itemsOfAListTakeTheSourceOfTheirLeadIn() throws {
    let texts = [
      "This is reported by The Telegraph, citing sources.", "According to the plan:",
      "Russia will control two regions;", "Kyiv should halve its army;", "foreign troops are forbidden.",
      "Kyiv has not answered.",
    ]
    var engine = SuggestionEngine(
      passages: texts.map { Passage(text: $0, opensParagraph: true) }, language: "en")
    for index in 2...4 {
      let offeredOffer = engine.source(at: index)
      let offer = try #require(offeredOffer)
      #expect(offer.name == "the plan")
      #expect(offer.role == .document)
      #expect(offer.label == "claim")
      #expect(offer.method == "continuation-list")
    }
    #expect(engine.offer(5) == nil)
  }

  @Test func anItemOfSeveralSentencesBreaksNoList() throws {
    let texts = [
      ("According to the plan:", true), ("Russia will control two regions.", true),
      ("Moscow will pay a rent;", false), ("Kyiv should halve its army;", true),
      ("Kyiv has not answered.", true),
    ]
    var engine = SuggestionEngine(
      passages: texts.map { Passage(text: $0.0, opensParagraph: $0.1) }, language: "en")
    #expect((1...3).map { engine.source(at: $0)?.name } == ["the plan", "the plan", "the plan"])
  }

  @Test func aQuotationThatGoesOnKeepsItsSpeaker() throws {
    var engine = SuggestionEngine(
      passages: [
        Passage(text: "“We will not pay,” said Dana Holt.", opensParagraph: true),
        Passage(text: "“The bridge is ours.", opensParagraph: true),
        Passage(text: "It always was.”", isQuoted: true),
      ], language: "en")
    #expect(engine.offer(1)?.name == "Dana Holt")
    let offeredOffer = engine.source(at: 2)
    let offer = try #require(offeredOffer)
    #expect(offer.name == "Dana Holt")
    #expect(offer.label == "report")
    #expect(offer.reason == "inside the quotation that “Dana Holt” opened")
  }

  @Test func aSourceAtTheEndOfAQuotationCountsForItsBeginning() {
    let engine = SuggestionEngine(
      passages: [
        Passage(text: "“We will not pay."),
        Passage(text: "The bridge is ours,” said Dana Holt.", isQuoted: true),
      ], language: "en")
    #expect(engine.offer(1)?.name == "Dana Holt")
  }

  @Test func aPronounTakesTheLastSource() throws {
    var engine = SuggestionEngine(
      passages: [
        Passage(text: "Dana Holt said nobody would pay."), Passage(text: "She said the bridge was safe."),
      ], language: "en")
    let offeredOffer = engine.source(at: 1)
    let offer = try #require(offeredOffer)
    #expect(offer.name == "Dana Holt")
    #expect(offer.place?.passage == 0)
    #expect(offer.method == "source-pronoun")
  }

  @Test func theAnalystsOwnAnswerGoesBeforeWhatTheTextSays() {
    var engine = SuggestionEngine(
      passages: [
        Passage(text: "Dana Holt said nobody would pay."), Passage(text: "She said the bridge was safe."),
      ], language: "en")
    engine.record(Answer(label: "report", source: "the mayor", role: .party), at: 0)
    #expect(engine.offer(1)?.name == "the mayor")
    engine.record(nil, at: 0)
    #expect(engine.offer(1)?.name == "Dana Holt")
  }

  @Test func aSpeakersTurnIsTheSpeakers() {
    let engine = SuggestionEngine(
      passages: [Passage(text: "We will not pay.", block: .speakerTurn, speaker: "Holt")], language: "en")
    #expect(engine.offer(0)?.name == "Holt")
  }

  @Test func answersMoveTheShareOfTheirRule() throws {
    let texts = (0..<12).map { "Two officials said plan number \($0) was ready." }
    var engine = SuggestionEngine(passages: texts.map { Passage(text: $0) }, language: "en")
    let offeredBefore = engine.source(at: 11)
    let before = try #require(offeredBefore).probability
    for index in 0..<10 { engine.record(Answer(label: "report", source: "nobody"), at: index) }
    let after = engine.source(at: 11)
    #expect((after?.probability ?? 0) < before)
  }

  @Test func anUnknownLanguageOffersOnlyWhatThePageShows() {
    let engine = SuggestionEngine(passages: [Passage(text: "Dana Holt sade nej.")], language: "sv")
    #expect(engine.offer(0) == nil)
  }
}
