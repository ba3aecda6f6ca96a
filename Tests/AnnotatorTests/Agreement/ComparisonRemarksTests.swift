import Testing

@testable import Annotator

@Suite struct ComparisonRemarksTests {
  private func comparison(_ sessions: [Session]) throws -> Comparison {
    var articles = RatedArticles()
    for (number, session) in sessions.enumerated() { articles.add(session, from: "s\(number)") }
    return try articles.comparison()
  }

  /// Passes of ann over one article, of which the last counts.
  private func passes(_ count: Int) throws -> [Session] {
    try (0..<count).map { number in
      try JudgedText.session(
        "One rose.|", by: "ann", "claim", modified: "2026-11-2\(number)T09:00:00Z", name: "\(number)")
    }
  }

  @Test(
    arguments: [
      (5, nil), (6, "Left out: 1 more such session."), (7, "Left out: 2 more such sessions."),
    ] as [(Int, String?)])
  func fiveFurtherSessionsAreNamedAndTheOthersCounted(further: Int, rest: String?) throws {
    let remarks = try comparison(passes(further + 1)).remarks
    #expect(remarks.count { $0.contains("a further session by ann") } == 5)
    #expect(remarks.first { $0.contains("more such") } == rest)
  }

  @Test(arguments: [(5, ""), (6, "; and 1 more")])
  func fiveNamesThatAreAlikeAreShownAndTheOthersCounted(pairs: Int, more: String) throws {
    let names = (1...pairs).flatMap { ["N\($0)", "n\($0)"] }
    let sessions = try names.map { try JudgedText.session("One rose.|", by: $0, "claim") }
    let shown = (1...5).map { "N\($0) and n\($0)" }.joined(separator: "; ")
    #expect(
      try comparison(sessions).remarks == [
        "\(shown)\(more) count as two people. If they are one person, use one name for both: "
          + "--annotator NAME."
      ])
  }

  /// How many remarks there are on two versions of a text that follow some other articles.
  private func versionsFound(after count: Int) throws -> Int {
    let folder = try TemporaryFolder()
    let text = (0..<60).map { "Sentence \($0) says that \($0 * 7) boxes were counted." }
      .joined(separator: " ")
    var articles = RatedArticles()
    for (number, words) in ((0..<count).map { "Pier \($0)." } + [text, text + " End."]).enumerated() {
      let annotator = number == count ? "ann" : "bob"
      let session = try JudgedText.session(words + "|", by: annotator, "claim")
      let path = try folder.file(
        String(decoding: try SessionFile.encode(session), as: UTF8.self), named: "\(number).json")
      articles.add(session, from: path)
    }
    return TextVersions.remarks(try articles.comparison()).count
  }

  @Test(arguments: [(0, 1), (398, 1), (399, 0)])
  func versionsAreLookedForAmongFourHundredArticles(before: Int, found: Int) throws {
    #expect(try versionsFound(after: before) == found)
  }
}
