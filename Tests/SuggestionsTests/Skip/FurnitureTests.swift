import Testing

@testable import Suggestions

@Suite struct FurnitureTests {
  @Test(arguments: [
    ("Friday, January 4, 2019", "skip-date"), ("20 November 2025, 18:42", "skip-date"),
    ("By Dana Holt, Harbour Correspondent", "skip-byline"),
    ("Photo: Dana Holt / Harbour Post", "skip-byline"),
    ("Read also: The bridge is closed", "skip-notice"), ("Advertisement", "skip-notice"),
    ("Subscribe to our newsletter", "skip-menu"), ("Home | News | Sport | Weather", "skip-menu"),
    ("https://example.org/harbour", "skip-address"), ("Background", "skip-heading"),
  ])
  func aLineOfThePageIsOffered(text: String, method: String) {
    #expect(method == furniture(text, "en"))
  }

  @Test(arguments: [
    "The bridge was built in 1974.", "No arrests were made.", "Who pays?\u{201D} she asked.",
    "The council denied it.", "- withdrawal within 60 days;",
    "Read also means something else, the mayor said on Monday.",
    "Photo editors protested in March.", "Kyiv must halve its army;", "Port closed after fire",
  ])
  func aSentenceIsNot(text: String) {
    #expect(furniture(text, "en") == nil)
  }

  @Test(arguments: [
    ("Lesen Sie auch: Die Brücke ist zu", "de"), ("Lire aussi : le pont est fermé", "fr"),
    ("Читайте также: мост закрыт", "ru"), ("Читайте також: міст закрито", "uk"),
    ("20 листопада 2025, 18:42", "uk"),
    ("Фото: Интерфакс", "ru"), ("Von Jonas Reuter", "de"),
  ])
  func otherLanguagesHaveTheirOwn(text: String, language: String) {
    #expect(furniture(text, language) != nil)
  }

  @Test(
    arguments: [
      ("2026年2月11日", "skip-date"), ("11.02.2026, 14:30", "skip-date"), ("谁来负责？", "skip-question"),
      ("港口关闭了。", nil), ("市长问：“谁来负责？”", nil), ("2026", "skip-date"), ("7", nil),
    ] as [(String, String?)])
  func datesAndQuestionsAreToldWithoutALexicon(text: String, method: String?) {
    #expect(furniture(text, "zh") == method)
  }

  @Test func whatTheReaderMarkedIsFurnitureInAnyLanguage() {
    var engine = SuggestionEngine(
      passages: [Passage(text: "Läs mer om hamnen.", block: .furniture)], language: "sv")
    #expect(engine.furniture(among: 0..<1).map(\.method) == ["skip-block"])
  }

  @Test func decidedPassagesAreNotOffered() {
    var engine = SuggestionEngine(
      passages: [Passage(text: "Friday, January 4, 2019"), Passage(text: "Advertisement")], language: "en",
      answers: [Answer(label: "claim"), nil])
    #expect(engine.furniture(among: 0..<2).map(\.index) == [1])
  }

  @Test func linesOfAMenuAreKnownByTheirNeighbours() {
    let lines = [
      "Law & Courts of the County", "Policy & Politics Today", "Teacher Jobs in Demand Now",
      "The plan is ready.",
    ]
    var engine = SuggestionEngine(
      passages: lines.map { Passage(text: $0, opensParagraph: true) }, language: "en")
    #expect(engine.furniture(among: 0..<4).map(\.index) == [0, 1, 2])
    var alone = SuggestionEngine(
      passages: lines.suffix(2).map { Passage(text: $0, opensParagraph: true) }, language: "en")
    #expect(alone.furniture(among: 0..<2).isEmpty)
  }

  @Test func headlinesInOrdinaryLettersAndListsAreNoMenu() {
    for lines in [
      ["Dataminr acquires ThreatConnect", "Imprivata acquires Verosint", "Breez acquires Jamf for cash"],
      [
        "The Four at the Table are these:", "Norvia of the Northern Coast", "Tessal of the Southern Coast",
        "Velmar of the Islands and Keys",
      ],
    ] {
      var engine = SuggestionEngine(
        passages: lines.map { Passage(text: $0, opensParagraph: true) }, language: "en")
      #expect(engine.furniture(among: 0..<lines.count).isEmpty, "\(lines)")
    }
  }

  @Test func aLineThatStandsTwiceIsFurniture() {
    let lines = [
      "Follow the harbour news here", "The plan is ready.", "Follow the harbour news here",
      "The plan is ready.",
    ]
    var engine = SuggestionEngine(
      passages: lines.map { Passage(text: $0, opensParagraph: true) }, language: "en")
    #expect(engine.furniture(among: 0..<4).map(\.index) == [0, 2])
  }

  @Test func aQuestionIsOfferedAloneAndAQuotedOneIsNot() {
    var engine = SuggestionEngine(
      passages: [
        Passage(text: "Advertisement", opensParagraph: true), Passage(text: "Who leaked the draft?"),
        Passage(text: "“Who leaked it?” the mayor asked."),
      ], language: "en")
    #expect(engine.furnitureRun(from: 0).map(\.index) == [0])
    #expect(engine.furnitureRun(from: 1).map(\.method) == ["skip-question"])
    #expect(engine.furnitureRun(from: 2).isEmpty)
  }

  private func furniture(_ text: String, _ language: String) -> String? {
    var engine = SuggestionEngine(passages: [Passage(text: text, opensParagraph: true)], language: language)
    return engine.furniture(among: 0..<1).first?.method
  }
}
