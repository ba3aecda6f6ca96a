import Testing

@testable import Annotator

@Suite struct PackedSessionsTests {
  private static func packed(_ sessions: [Session]) -> String {
    sessions.map { String(decoding: SessionFile.encode($0).filter { $0 != 0x0A }, as: UTF8.self) + "\n" }
      .joined()
  }

  @Test func readsTheSessionsOfAPackedFileOneAfterTheOther() throws {
    let folder = try TemporaryFolder()
    let sessions = [try SessionFixture.worked(), try TrickySession.make(), try SessionFixture.fresh()]
    let path = try folder.file("\n" + Self.packed(sessions), named: "all.sessions.jsonl")
    var files = try SessionFiles(named: [path], in: SessionStore(folder: folder.path))
    var ratings = files
    for session in sessions {
      #expect(try files.next()?.isSame(as: session) == true)
      #expect(try ratings.nextRatings() == SessionRatings(session))
      #expect(try SessionFiles.session(at: files.place).isSame(as: session))
    }
    #expect(try files.next() == nil)
    #expect(try ratings.nextRatings() == nil)
  }

  @Test func flatRecordsAreNoSessions() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("{\"session\": \"0\", \"label\": \"claim\"}\n", named: "flat.jsonl")
    var files = try SessionFiles(named: [path], in: SessionStore(folder: folder.path))
    #expect(
      throws: UserError(
        "this is a flat record, not a whole session", at: "\(path), line 1",
        fix: "pack sessions with 'annotate export -f sessions'; flat records do not hold the texts")
    ) {
      try files.next()
    }
  }

  @Test func readsALineThatIsLongerThanWhatIsReadAtOnce() throws {
    let folder = try TemporaryFolder()
    let long = try SessionFixture.fresh(text: String(repeating: "All is said here. ", count: 80_000) + "End.")
    let short = try SessionFixture.fresh()
    let empty = try Session(
      id: long.id, annotator: "a", created: long.created, article: long.article, codebook: .standard,
      statements: [])
    let path = try folder.file(
      String(Self.packed([short, empty, short]).dropLast()), named: "all.sessions.jsonl")
    var files = try SessionFiles(named: [path], in: SessionStore(folder: folder.path))
    var counts: [Int] = []
    while let session = try files.next() { counts.append(session.article.text.utf8.count) }
    #expect(counts == [short, empty, short].map { $0.article.text.utf8.count })
  }

  @Test func namesTheLineThatCannotBeRead() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file(
      Self.packed([try SessionFixture.fresh()]) + "{\"format\": 1}\n", named: "all.sessions.jsonl")
    var files = try SessionFiles(named: [path], in: SessionStore(folder: folder.path))
    _ = try files.nextRatings()
    let error = #expect(throws: UserError.self) { try files.nextRatings() }
    #expect(
      error?.description
        == "\(path), line 2:1:12: expected a string. The file is left as it is; 'annotate check --salvage OUT' saves what can be saved."
    )
  }
}
