import Testing

@testable import Annotator

@Suite struct SessionLookupTests {
  @Test func findsArticlesAndCodebooksOfPackedSessionsAndFilesAgain() throws {
    let folder = try TemporaryFolder()
    let sessions = [try SessionFixture.worked(), try TrickySession.make(), try SessionFixture.worked()]
    let lines = try sessions.map {
      String(decoding: try SessionFile.encode($0).filter { $0 != 0x0A }, as: UTF8.self) + "\n"
    }
    let packed = try folder.file(lines.joined(), named: "all.sessions.jsonl")
    let single = try folder.file(
      String(decoding: try SessionFile.encode(sessions[0]), as: UTF8.self), named: "a.ana.json")
    var lookup = SessionLookup()
    let places = [0, lines[0].utf8.count, lines[0].utf8.count + lines[1].utf8.count].map { "\(packed)#\($0)" }
    for (place, session) in zip(places + [single], sessions + [sessions[0]]) {
      let found = try lookup.beginning(at: place)
      #expect(found.codebook == session.codebook)
      #expect(found.article == session.article)
      #expect(found.article.text == session.article.text)
    }
  }

  @Test func aChangedCodebookIsReadAnew() throws {
    let folder = try TemporaryFolder()
    var lookup = SessionLookup()
    for codebook in [
      Codebook.standard,
      try Codebook(
        name: "two", version: 1, labels: [LabelDefinition(Label("yes"), key: "y", definition: "so it is")]),
    ] {
      let session = try Session(
        beginning: Article(text: "One rose."), annotator: "ana", codebook: codebook,
        id: String(repeating: "c", count: 32), now: Timestamp(seconds: 1))
      let path = try folder.file(
        String(decoding: try SessionFile.encode(session), as: UTF8.self), named: "\(codebook.name).ana.json")
      #expect(try lookup.beginning(at: path).codebook == codebook)
    }
  }
}
