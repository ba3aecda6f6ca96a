import Testing

@testable import Annotator

@Suite struct PackedSessionsTests {
  private static func packed(_ sessions: [Session]) throws -> String {
    try sessions.map {
      String(decoding: try SessionFile.encode($0).filter { $0 != 0x0A }, as: UTF8.self) + "\n"
    }
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

  @Test func aFolderWithoutSessionsIsReadForItsPackedFiles() throws {
    let folder = try TemporaryFolder()
    let sessions = [try SessionFixture.worked(), try SessionFixture.fresh()]
    for (name, session) in zip(["b/deep/one.jsonl", "a.jsonl"], sessions) {
      let path = "\(folder.path)/\(name)"
      try FileSystem.makeFolder(FileSystem.split(path).folder)
      try FileSystem.create(path, Array(try Self.packed([session]).utf8))
    }
    var files = try SessionFiles(named: [folder.path], in: SessionStore(folder: "nowhere"))
    #expect(files.paths == ["\(folder.path)/a.jsonl", "\(folder.path)/b/deep/one.jsonl"])
    #expect(try files.next()?.isSame(as: sessions[1]) == true)
    #expect(try files.next()?.isSame(as: sessions[0]) == true)
  }

  @Test func aTornLineIsAdvisedOnAsACopy() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file(
      String(try Self.packed([try SessionFixture.fresh()]).dropLast(40)), named: "all.jsonl")
    let files = try SessionFiles(named: [path], in: SessionStore(folder: folder.path))
    for read: (inout SessionFiles) throws -> Bool in [
      { try $0.next() != nil }, { try $0.nextRatings() != nil }, { try $0.nextSource()?.session() != nil },
    ] {
      var files = files
      let error = #expect(throws: UserError.self) { try read(&files) }
      #expect(error?.fix?.contains("or remove the line") == true)
    }
  }

  @Test func whatIsReadAheadComesInOrderAndAnErrorInItsPlace() throws {
    let folder = try TemporaryFolder()
    let sessions = try (0..<600).map { try SessionFixture.fresh(text: "Ship \($0) came. It left.") }
    let torn = try Self.packed([sessions[599]]).dropLast(40) + "\n"
    let path = try folder.file(
      try Self.packed(Array(sessions[..<500])) + torn + Self.packed([sessions[599]]), named: "all.jsonl")
    var files = try SessionFiles(named: [path], in: SessionStore(folder: folder.path))
    var digests: [SHA256Digest] = []
    let error = #expect(throws: UserError.self) {
      while let ratings = try files.nextRatings() {
        digests.append(ratings.digest)
        guard digests.count % 100 == 1 else { continue }
        #expect(try SessionFiles.session(at: files.place).article.digest == ratings.digest)
      }
    }
    #expect(digests == sessions[..<500].map(\.article.digest))
    #expect(error?.place?.contains("501") == true)
  }

  @Test func flatRecordsAreNoSessions() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("{\"session\": \"0\", \"label\": \"claim\"}\n", named: "flat.jsonl")
    var files = try SessionFiles(named: [path], in: SessionStore(folder: folder.path))
    #expect(
      throws: UserError(
        "this is a flat record, not a whole session", at: "\(path), line 1",
        fix: "pack sessions with 'annotate export -f sessions'; flat records do not contain the texts")
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
      String(try Self.packed([short, empty, short]).dropLast()), named: "all.sessions.jsonl")
    var files = try SessionFiles(named: [path], in: SessionStore(folder: folder.path))
    var counts: [Int] = []
    while let session = try files.next() { counts.append(session.article.text.utf8.count) }
    #expect(counts == [short, empty, short].map { $0.article.text.utf8.count })
  }

  @Test func namesTheLineThatCannotBeRead() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file(
      try Self.packed([try SessionFixture.fresh()]) + "{\"format\": 1}\n", named: "all.sessions.jsonl")
    var files = try SessionFiles(named: [path], in: SessionStore(folder: folder.path))
    _ = try files.nextRatings()
    let error = #expect(throws: UserError.self) { try files.nextRatings() }
    #expect(
      error?.description
        == "\(path), line 2:1:12: expected a string. Pack the sessions again with 'annotate export -f "
        + "sessions', or remove the line."
    )
  }
}
