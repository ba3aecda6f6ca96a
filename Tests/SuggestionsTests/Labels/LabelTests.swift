import Testing

@testable import Suggestions

@Suite struct LabelTests {
  @Test(arguments: [
    ("Norvia has rejected the draft.", "denial"), ("Tessal says it has no knowledge of it.", "denial"),
    ("The mayor called the report a hoax.", "denial"), ("The mayor said the bridge was safe.", "report"),
    ("According to the mayor, the bridge is safe.", "report"), ("The bridge was built in 1974.", "claim"),
    ("No arrests were made.", "claim"), ("He was denied bail.", "claim"), ("Friday, January 4, 2019", "none"),
    ("Who will pay for the bridge?", "none"), ("The bridge is reportedly unsafe.", "report"),
  ])
  func theCodebooksOrderDecides(text: String, label: String) {
    var engine = SuggestionEngine(passages: [Passage(text: text)], language: "en")
    #expect(engine.likeliestLabel(at: 0)?.label == label)
  }

  /// Denying and judging words of what is no denial, and the same words of what is one.
  @Test(arguments: [
    ("The court rejected the demarcation of the strait.", false),
    ("The House of Representatives, which rejected the plan in May, meets today, he said.", false),
    ("The minister rejected the claim.", true),
    ("A man in a fake vest ran out, witnesses said.", false),
    ("They forced him to lie on the ground, officials said.", false),
    ("The fighting in the disputed valley escalated, the ministry said.", false),
    ("The ministry said the vest was a fake.", true),
    ("That is a false story, the mayor said.", true),
    ("The mayor said the account was a lie.", true),
  ])
  func aDenyingWordIsJudgedByWhatItIsSaidOf(text: String, isDenial: Bool) {
    var engine = SuggestionEngine(passages: [Passage(text: text)], language: "en")
    #expect((engine.labelOfWords(at: 0) == "denial") == isDenial)
  }

  @Test(arguments: [
    ("Das Ministerium wies die Vorwürfe zurück.", "de", "denial"),
    ("Laut Polizei gab es Verletzte.", "de", "report"),
    ("Le ministère a démenti les rumeurs.", "fr", "denial"),
    ("Selon la police, le pont est fermé.", "fr", "report"),
    ("Министерство опровергло сообщения.", "ru", "denial"), ("Мост построили в 1974 году.", "ru", "claim"),
    ("Міністерство спростувало повідомлення.", "uk", "denial"),
    ("За даними поліції, міст закрито.", "uk", "report"),
  ])
  func inEveryLanguage(text: String, language: String, label: String) {
    var engine = SuggestionEngine(passages: [Passage(text: text)], language: language)
    #expect(engine.likeliestLabel(at: 0)?.label == label)
  }

  @Test func theReasonCountsTheAnalystsOwnAnswers() throws {
    let texts = (0..<9).map { "According to the mayor, pier \($0) is safe." }
    var engine = SuggestionEngine(passages: texts.map { Passage(text: $0) }, language: "en")
    for index in 0..<8 { engine.record(Answer(label: index == 0 ? "claim" : "report"), at: index) }
    let offered = engine.label(at: 8)
    let offer = try #require(offered)
    #expect(offer.label == "report")
    #expect(offer.reason == "“According to”; you called it “report” 7 of 8 times")
  }

  @Test func answersChangeWhatIsOffered() {
    let texts = (0..<20).map { "The mayor said pier \($0) was safe." }
    var engine = SuggestionEngine(passages: texts.map { Passage(text: $0) }, language: "en")
    for index in 0..<19 { engine.record(Answer(label: "claim"), at: index) }
    #expect(engine.likeliestLabel(at: 19)?.label == "claim")
    for index in 0..<19 { engine.record(nil, at: index) }
    #expect(engine.likeliestLabel(at: 19)?.label == "report")
  }

  @Test func nothingUncertainIsOffered() {
    var engine = SuggestionEngine(
      passages: [Passage(text: "Hoax or not, it cost the town a fortune, the mayor said.")], language: "en")
    #expect(engine.label(at: 0) == nil)
  }
}
