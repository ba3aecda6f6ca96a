import Testing

@testable import Suggestions

@Suite struct EnglishSourceTests {
  @Test(arguments: [
    ("\"We will not pay,\" said Dana Holt, the mayor.", "Dana Holt"),
    ("\"We will not pay,\" deputy mayor Dana Holt said on Monday.", "Dana Holt"),
    ("Dana Holt, who runs the harbour, said nobody would pay.", "Dana Holt"),
    ("Dana Holt, a spokeswoman for the harbour said nobody would pay.", "Dana Holt"),
    ("The bridge is safe, the city council said.", "the city council"),
    ("According to the Harbour Authority, the bridge is safe.", "Harbour Authority"),
    ("The bridge is safe, according to The Harbour Post.", "The Harbour Post"),
    ("This is reported by The Telegraph, citing two officials.", "The Telegraph"),
    ("Secretary of State Anna Weiss told reporters that talks would resume.", "Anna Weiss"),
    ("Norvia has rejected the draft.", "Norvia"),
    ("On Friday, prosecutors said he had confessed.", "prosecutors"),
    ("Two officials said the plan was ready.", "Two officials"),
    ("Gates and Buffett said they agreed.", "Gates and Buffett"),
    ("Prosecutors in Keld say that a clerk has admitted it.", "Prosecutors in Keld"),
    ("“There was no draft,” the Velmari foreign minister, Олена Бережна, told reporters.", "Олена Бережна"),
    ("Its editor, Tomas Arel, said that three people, according to Arel, saw it.", "Tomas Arel"),
    ("Радіо «Прибій» wrote on Friday that the envoys had met.", "Радіо «Прибій»"),
    ("On Wednesday, the German government said it had proof.", "the German government"),
    ("For several days Iran denied the accusation.", "Iran"),
    ("Angela Merkel, the Chancellor of Germany, demanded an explanation.", "Angela Merkel"),
  ])
  func namesWhoSaysIt(text: String, name: String) {
    #expect(candidate(text).map { $0.name } == name)
  }

  @Test(arguments: [
    "The bridge was built in 1974 and is 400 metres long.",
    "The report covers two hundred pages.",
    "No arrests were made.",
    "\"Nobody told us,\" she wrote.",
    "The street is called Mill Lane.",
    "LIVE: Vote count in the county", "The draft repeats what Orsk has asked for since autumn.",
  ])
  func namesNobodyWhereNobodyIsNamed(text: String) {
    #expect(candidate(text)?.name == nil)
  }

  @Test(arguments: [
    ("Two officials said the plan was ready.", SourceRole.anonymous),
    ("The bridge is safe, according to The Telegraph.", .media),
    ("Ukraine said it would not sign.", .party),
    ("The draft says the troops must leave.", .document),
    ("Радіо «Прибій» wrote on Friday that the envoys had met.", .media),
    ("The mayor said the bridge was safe.", .party),
    ("Sources at the paper said the plan was ready.", .anonymous),
    ("The publication said the plan was ready.", .media), ("KCNA reported a test on Monday.", .media),
  ])
  func tellsWhatKindOfSourceItIs(text: String, role: SourceRole) {
    let engine = SuggestionEngine(passages: [Passage(text: text)], language: "en")
    #expect(engine.offer(0)?.role == role)
  }

  @Test func peopleOfAMediumAreNotTheMedium() {
    let engine = SuggestionEngine(
      passages: [Passage(text: "За словами двох співрозмовників видання, план готовий.")], language: "uk")
    #expect(engine.offer(0)?.name == "двох співрозмовників видання")
    #expect(engine.offer(0)?.role == .anonymous)
  }

  @Test func namesWhomTheSourceCites() {
    let engine = SuggestionEngine(
      passages: [Passage(text: "This is reported by The Telegraph, citing two officials.")], language: "en")
    #expect(engine.offer(0)?.cited == "two officials")
  }

  private func candidate(_ text: String) -> SourceOffer? {
    var engine = SuggestionEngine(passages: [Passage(text: text)], language: "en")
    return engine.source(at: 0)
  }
}
