import Testing

@testable import Annotator

/// Sessions of one article are read alike whatever was read before them.
@Suite struct KnownArticleTests {
  private static let cuts = [
    "One rose. |Two «fell», it said.| Осч сказав ні.| End.|",
    "One rose. Two| «fell», it said.| Осч сказав ні.| End.|",
    "One rose. |Two «fell», it said.| Осч| сказав ні. End.|",
  ]

  /// A session whose statements may begin inside quotations.
  private static func session(_ cut: Int, _ annotator: String, quoting: Int) throws -> Session {
    let session = try JudgedText.session(
      Self.cuts[cut], by: annotator, "claim 90", "denial by Osk of 1", "report 40 by the council via media",
      "skip")
    let statements = session.statements.enumerated().map { index, statement in
      Statement(
        id: statement.id, range: statement.range, isQuoted: index == quoting, judgment: statement.judgment)
    }
    return try Session(
      id: session.id, annotator: annotator, created: session.created, article: session.article,
      codebook: .standard, statements: statements)
  }

  @Test("one cut or several, in one layout or several", arguments: [false, true])
  func alike(keepsVotes: Bool) throws {
    var reader = SessionRatingsReader(keepingVotes: keepsVotes)
    for (number, cut) in [0, 0, 1, 0, 2, 2, 1, 0].enumerated() {
      let session = try Self.session(cut, "a\(number)", quoting: number % 3)
      let bytes = try SessionFile.encode(session)
      for layout in [bytes] + DrawnSession.layouts(of: bytes) + [bytes] {
        #expect(
          try reader.ratings(layout, name: "a.json") == SessionRatings(session, keepingVotes: keepsVotes))
      }
    }
  }

  @Test("another text than the article's is refused where it was met before", arguments: 0..<4)
  func otherText(statement: Int) throws {
    let session = try Self.session(0, "ann", quoting: 0)
    let sound = String(decoding: try SessionFile.encode(session), as: UTF8.self)
    let text = String(session.text(of: session.statements[statement]))
    let altered = sound.replacing(
      "\"text\": \"\(text)\", \"quoted\"", with: "\"text\": \"else\", \"quoted\"")
    #expect(altered != sound)
    var reader = SessionRatingsReader()
    _ = try reader.ratings(Array(sound.utf8), name: "a.json")
    let error = #expect(throws: UserError.self) { try reader.ratings(Array(altered.utf8), name: "a.json") }
    #expect(error?.what == "the text differs from the article's between start and end")
  }

  @Test("a statement that breaks a rule is refused as the full reader refuses it")
  func brokenRules() throws {
    let session = try Self.session(0, "ann", quoting: 9)
    let sound = String(decoding: try SessionFile.encode(session), as: UTF8.self)
    for (old, new) in [
      ("\"id\": 2,", "\"id\": 1,"), ("\"target\": 1,", "\"target\": 7,"),
      ("\"target\": 1,", "\"target\": 2,"),
      ("\"label\": \"denial\"", "\"label\": \"unheard\""), ("\"skipped\": false", "\"skipped\": true"),
      ("\"label\": \"claim\"", "\"label\": null"), ("\"id\": 3,", "\"id\": 0,"),
    ] {
      let altered = Array(sound.replacing(old, with: new).utf8)
      let expected = try #require(throws: UserError.self) {
        try SessionFile.decode(altered, name: "a.json")
      }
      var reader = SessionRatingsReader()
      for _ in 0..<2 {
        #expect(throws: expected) { try reader.ratings(altered, name: "a.json") }
        _ = try reader.ratings(Array(sound.utf8), name: "a.json")
      }
    }
  }

  @Test("what gave the answers may be said after them") func kindAtTheEnd() throws {
    let session = try Session(
      id: String(repeating: "0", count: 32), annotator: "gold", created: SessionFixture.start,
      article: Article(text: "One. Two."), codebook: .standard,
      statements: [0..<4, 5..<9].enumerated().map { index, range in
        var judgment = Judgment()
        (judgment.label, judgment.needsReview) = (.claim, index == 1)
        return Statement(id: StatementID(index + 1), range: range, judgment: judgment)
      }, provenance: Provenance(kind: .gold))
    var text = String(decoding: try SessionFile.encode(session), as: UTF8.self)
    let kind = "\"annotator_kind\": \"gold\","
    #expect(text.contains(kind))
    text = text.replacing(kind, with: "")
    let end = try #require(text.lastIndex(of: "}"))
    text = text[..<end] + ", \"annotator_kind\": \"gold\"}"
    var reader = SessionRatingsReader()
    let ratings = try reader.ratings(Array(text.utf8), name: "a.json")
    #expect(ratings == SessionRatings(session))
    #expect(ratings.statements.map(\.labelIndex) == [0, nil])
  }
}
