import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif
@testable import Annotator

@Suite struct JournalFailureTests {
  /// A pipe takes nothing at a place, as a full disk takes nothing: the answer can be given again, because
  /// what the disk has is as it was.
  @Test func whatCannotBeWrittenIsNotSavedAndMayBeTriedAgain() throws {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/a.json.journal"
    #expect(mkfifo(path, 0o600) == 0)
    var session = try SessionFixture.fresh()
    let recovery = try JournalRecovery(JournalFormat.header(of: session), onto: &session, name: path)
    let journal = try Journal(path, of: session, recovery: recovery)
    let length = journal.length
    for change in try SessionFixture.changes(for: session).prefix(2) {
      let error = #expect(throws: UserError.self) { try journal.append(change) }
      #expect(error?.what.hasPrefix("NOT SAVED: ") ?? false)
      #expect(error?.place == path)
      #expect(error?.fix == "'save PATH' writes a copy elsewhere")
    }
    #expect(journal.length == length && journal.failure == nil)
  }

  @Test(
    arguments: [
      (OpenWarning.tornTail(bytes: 1), "and never confirmed: 1 byte dropped."),
      (.tornTail(bytes: 2), "and never confirmed: 2 bytes dropped."),
      (.joined(changes: 1, differences: []), "1 change from the journal was merged into it."),
      (.joined(changes: 2, differences: ["So."]), "2 changes from the journal were merged into it. So."),
      (.adopted(journal: "j", changes: 1), "renamed; 1 change was added from j, which was removed."),
      (.adopted(journal: "j", changes: 2), "renamed; 2 changes were added from j, which was removed."),
    ] as [(OpenWarning, String)])
  func whatWasDoneOnOpeningIsCounted(warning: OpenWarning, end: String) {
    #expect(warning.description.hasSuffix(end), "\(warning)")
  }

  @Test(arguments: [(1, "1 change", "the change"), (2, "2 changes", "them")])
  func theChangesOfAJournalOfAnotherNameAreCounted(count: Int, changes: String, them: String) throws {
    let folder = try TemporaryFolder()
    let session = try SessionFixture.fresh()
    var chain = HistoryChain(of: session, in: CodePointMap(session.article.text))
    let records = try SessionFixture.changes(for: session).prefix(count).map {
      JournalFormat.record(of: chain.add($0))
    }
    let path = "\(folder.path)/a.json.journal"
    try FileSystem.create(path, JournalFormat.header(of: session) + Array(records.joined()))
    let journal = try #require(OrphanedJournal(path: path, sessionPath: "\(folder.path)/a.json"))
    #expect(
      journal.remark(renamed: nil)
        == "\(path) contains \(changes) to a session whose file is missing; restore the file from a copy, "
        + "and open it again.")
    #expect(
      journal.remark(renamed: "b.json")
        == "\(path) contains \(changes) to b.json, which was renamed; opening it adds \(them).")
  }

  /// What can be saved of a journal is told with how much is lost.
  @Test(arguments: [("x", "1 byte"), ("xy", "2 bytes")])
  func theBytesOfADamagedRecordAreCounted(line: String, words: String) throws {
    let session = try SessionFixture.fresh()
    let header = JournalFormat.header(of: session)
    let salvager = try JournalSalvager(
      header + Array("\(line)\n".utf8), onto: session, name: "a.journal")
    #expect(salvager.leftOut == ["\(words) at a.journal:2:1"])
  }
}
