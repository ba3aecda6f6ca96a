import Testing

@testable import Suggestions

@Suite struct TargetTests {
  @Test func threeOffersHoldTheTargetOfLabelledLinks() throws {
    let articles = LinkedArticle.articles(try Fixtures.lines("targets.wikinews.txt"))
    var found = 0
    var deniedFound = 0
    var links = 0
    var denials = 0
    for article in articles {
      var engine = SuggestionEngine(passages: article.sentences.map { Passage(text: $0) }, language: "en")
      for link in article.links {
        let offered = engine.targets(at: link.statement, for: link.kind).map(\.index)
        let isFound = offered.contains(where: link.targets.contains)
        links += 1
        found += isFound ? 1 : 0
        denials += link.kind == "denial" ? 1 : 0
        deniedFound += isFound && link.kind == "denial" ? 1 : 0
      }
    }
    #expect(links >= 100)
    #expect(Double(found) >= 0.82 * Double(links), "\(found) of \(links)")
    #expect(Double(deniedFound) >= 0.75 * Double(denials), "\(deniedFound) of \(denials)")
  }

  @Test func theOrderOfVisitsMakesNoDifference() throws {
    for article in LinkedArticle.articles(try Fixtures.lines("targets.wikinews.txt")).prefix(10) {
      let passages = article.sentences.map { Passage(text: $0) }
      var forwards = SuggestionEngine(passages: passages, language: "en")
      var backwards = SuggestionEngine(passages: passages, language: "en")
      let there = passages.indices.map { forwards.targets(at: $0, for: "denial") }
      let back = passages.indices.reversed().map { backwards.targets(at: $0, for: "denial") }
      #expect(there == back.reversed())
    }
  }

  @Test(arguments: [
    ("The Harbour Post reported it first, citing two diplomats.", true),
    ("The ministry confirmed the closure.", true), ("Later he said this.", true),
    ("The mayor said it would close on Monday.", false), ("The mayor said the pier is closed.", false),
    ("“We confirmed nothing,” the mayor said.", false),
  ])
  func aReportPointsBackByItsWords(text: String, pointsBack: Bool) {
    var engine = SuggestionEngine(passages: [Passage(text: text)], language: "en")
    #expect(engine.pointsBack(at: 0) == pointsBack)
  }

  @Test func aDenialPointsAtWhatWasSaid() throws {
    var engine = SuggestionEngine(
      passages: [
        "The harbour plan would close the northern pier.", "It rained on Monday all day long.",
        "Nobody was hurt by the storm.",
        "The council denied that the northern pier would close.",
      ].map { Passage(text: $0) }, language: "en")
    let offers = engine.targets(at: 3, for: "denial")
    let first = try #require(offers.first)
    #expect(first.index == 0)
    #expect(first.reason == "both say “close”, “northern”, “pier”")
  }

  @Test func skippedPassagesAndLaterOnesAreNeverTargets() {
    var engine = SuggestionEngine(
      passages: [
        "The pier will close on Monday.", "The council denied it.", "The pier will close on Monday.",
      ].map {
        Passage(text: $0)
      }, language: "en")
    #expect(engine.targets(at: 1, for: "denial").map(\.index) == [0])
    engine.record(Answer(isSkipped: true), at: 0)
    #expect(engine.targets(at: 1, for: "denial") == [])
    #expect(engine.targets(at: 0, for: "denial") == [])
  }

  @Test(arguments: [1, 2, 10, 0.5, 1234.5])
  func theLogarithmIsTheNaturalOne(value: Double) {
    let known: [Double: Double] = [
      1: 0, 2: 0.6931471805599453, 10: 2.302585092994046, 0.5: -0.6931471805599453, 1234.5: 7.118421308785234,
    ]
    #expect(abs(value.logarithm - (known[value] ?? .nan)) < 1e-9)
  }
}
