import Testing

@testable import Annotator

@Suite struct SessionImportTests {
  @Test func whatAKilledImportLeftIsRemovedByTheNext() throws {
    let folder = try TemporaryFolder()
    // Its process number may belong to somebody else by now: the lock alone tells.
    let left = "\(folder.path)/.import-1-7"
    try FileSystem.makeFolder(left)
    _ = try OpenFile(left + "/lock", .creating)
    var importing = try SessionImport(to: SessionStore(folder: folder.path))
    #expect(!FileSystem.exists(left))
    #expect(try importing.add(try TrickySession.make()))
    #expect(try importing.publish() == ["\(folder.path)/osk.reader-1.json"])
  }

  @Test func anImportThatGoesOnKeepsItsFolder() throws {
    let folder = try TemporaryFolder()
    let store = SessionStore(folder: folder.path)
    var first = try SessionImport(to: store)
    let second = try SessionImport(to: store)
    #expect(try first.add(try TrickySession.make()))
    #expect(try first.publish().count == 1)
    #expect(second.known == 0)
  }

  /// Sessions that rows become.
  private func sessions(_ rows: [String]) throws -> [Session] {
    let file = ("doc_id,annotator,text,label" + rows.map { "\n" + $0 }.joined()) + "\n"
    return try ImportBench.batch(file, "csv").sessions
  }

  /// Imports sessions into a folder.
  private func imported(_ sessions: [Session], _ folder: TemporaryFolder) throws -> (SessionImport, [String])
  {
    var importing = try SessionImport(to: SessionStore(folder: folder.path))
    for session in sessions { _ = try importing.add(session) }
    let paths = try importing.publish().map { FileSystem.split($0).name }
    return (importing, paths)
  }

  @Test func aDocumentThatGrewIsAProblem() throws {
    let folder = try TemporaryFolder()
    let old = ["7,ana,One came.,claim", "7,ana,Two came.,denial"]
    #expect(try imported(sessions(old), folder).1 == ["7.ana.json"])
    #expect(
      throws: UserError(
        "2 of 3 judgments already exist in a session of another text of '7'",
        at: "\(folder.path)/7.ana.json", fix: "move that session away, and import all of them again")
    ) {
      try imported(sessions(old + ["7,ana,Three came.,claim"]), folder)
    }
    let again = try imported(sessions(Array(old.prefix(1))), folder)
    #expect(again.0.known == 1 && again.1.isEmpty)
    #expect(try imported(sessions(["7,ana,Four came.,claim"]), folder).1 == ["7.ana-2.json"])
    #expect(try imported(sessions(old + ["8,ana,Three came.,claim"]), folder).1 == ["8.ana.json"])
  }

  @Test func oneTextJudgedTwiceIsTwoSessionsHoweverOftenItIsImported() throws {
    let folder = try TemporaryFolder()
    let both = try sessions(["7,ana,One came.,claim"]) + sessions(["7,ana,One came.,denial"])
    let first = try imported(both + both, folder)
    #expect(first.1 == ["7.ana.json", "7.ana-2.json"] && first.0.repeated == 2)
    #expect(
      first.0.notes == [
        UserError(
          "ana judged this text more than once, so there is a session for each pass",
          at: "\(folder.path)/7.ana-2.json", fix: "keep the one that counts")
      ])
    let again = try imported(both, folder)
    #expect(again.1.isEmpty && again.0.known == 2 && again.0.notes.isEmpty)
    #expect(
      throws: UserError(
        "this session already exists, with different judgments", at: "\(folder.path)/7.ana.json",
        fix: "resume it")
    ) {
      try imported(sessions(["7,ana,One came.,report"]), folder)
    }
  }

  @Test(arguments: [(1, ""), (2, ", and so has 1 more"), (3, ", and so have 2 more")])
  func thoseWhoHaveAnotherTextAreCounted(count: Int, more: String) throws {
    let folder = try TemporaryFolder()
    _ = try imported(sessions(["7,ana,One came.,claim"]), folder)
    let others = try (1...count).map { try sessions(["7,bo\($0),Two came.,claim"]) }.flatMap { $0 }
    #expect(
      try imported(others, folder).0.notes == [
        UserError(
          "bo1's session has a different text of the article\(more), and is not compared with this one",
          at: "\(folder.path)/7.ana.json",
          fix: "import all files of an article at once, or name its text with --article")
      ])
  }
}
