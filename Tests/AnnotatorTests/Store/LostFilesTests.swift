import Testing

@testable import Annotator

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Files of a session that were damaged, renamed or are in the way: what was confirmed is neither passed over
/// nor written over.
@Suite struct LostFilesTests {
  private let folder: TemporaryFolder
  private let store: SessionStore
  private let start: Session
  private let path: String

  init() throws {
    folder = try TemporaryFolder()
    store = SessionStore(folder: folder.path, startedAt: SessionFixture.start)
    start = try JudgedText.session("One rose.| Two fell.| Three stayed.|", by: "ann", "-", "-", "-")
    path = try store.create(start).path
  }

  private var journal: String { path + ".journal" }

  /// Confirms an answer that is in the journal alone when this returns.
  private func answer() throws -> Session {
    let answered = try start.tagging(2, .denial, at: 20)
    let stored = try store.open(path: path).stored
    try stored.append(try #require(try answered.changes().last), to: start)
    return answered
  }

  @Test(arguments: [[], [UInt8](repeating: 0, count: 3_000), Array("{\n\"for".utf8)])
  func noSessionIsBegunBesideADamagedOneOfTheSameName(bytes: [UInt8]) throws {
    _ = try answer()
    try FileSystem.replace(path, bytes)
    let error = #expect(throws: UserError.self) { try store.path(for: start.article, annotator: "ann") }
    #expect(error?.fix?.hasPrefix("its journal has the answers") ?? false)
    #expect(error?.place == path)
    FileSystem.remove(journal)
    #expect(throws: UserError.self) { try store.path(for: start.article, annotator: "ann") }
  }

  @Test func aFileOfAnotherKindWithThatNameIsPassedOver() throws {
    FileSystem.remove(journal)
    try FileSystem.replace(path, Array("{\"made\": \"elsewhere\"}".utf8))
    #expect(try store.path(for: start.article, annotator: "ann").hasSuffix("-2.json"))
  }

  @Test func aWholeLastRecordThatIsDamagedIsRefused() throws {
    _ = try answer()
    var bytes = try FileSystem.read(journal, limit: 1 << 20)
    bytes[bytes.count - 20] ^= 1
    try FileSystem.replace(journal, bytes)
    let error = #expect(throws: UserError.self) { try store.read(path: path) }
    #expect(error?.what == "the last record is damaged")
    #expect(SessionCheck(path: path).problems.isEmpty == false)
    #expect(try FileSystem.read(journal, limit: 1 << 20) == bytes)
    // What a power cut leaves of it is no damage.
    try FileSystem.replace(journal, Array(bytes.dropLast(9)))
    #expect(try store.read(path: path).isSame(as: start))
  }

  @Test func aRecordThatAppearsTwiceIsNotSound() throws {
    _ = try answer()
    let bytes = try FileSystem.read(journal, limit: 1 << 20)
    let last = bytes.dropLast().lastIndex(of: 0x0A).map { Array(bytes[($0 + 1)...]) }
    try FileSystem.replace(journal, bytes + (try #require(last)))
    let error = #expect(throws: UserError.self) { try store.read(path: path) }
    #expect(error?.what == "this record appears twice")
    #expect(SessionCheck(path: path).problems.map(\.what) == ["this record appears twice"])
  }

  @Test func aJournalWithTheLineEndsOfWindowsIsSalvagedWhole() throws {
    let answered = try answer()
    let bytes = try FileSystem.read(journal, limit: 1 << 20)
    try FileSystem.replace(journal, bytes.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] })
    #expect(throws: UserError.self) { try store.read(path: path) }
    let check = SessionCheck(path: path)
    #expect(check.problems.map(\.what) == ["the line ends were changed to CR LF"])
    #expect(check.leftOut == [])
    #expect(try #require(check.session).isSame(as: answered))
  }

  @Test func theJournalBesideAnotherSessionsFileIsMadeIntoASession() throws {
    let answered = try answer()
    let other = try JudgedText.session("Another text.|", by: "eva", "-", name: "other")
    try FileSystem.replace(path, try SessionFile.encode(other))
    #expect(
      try store.orphanRemarks() == [
        "\(journal) contains 1 change to a session whose file was replaced by another session's; restore the "
          + "file from a copy, and open it again."
      ])
    guard
      case .recovered(let opened, let remark) = try store.recoverOrphan(
        of: start.article, annotator: "ann", codebook: start.codebook)
    else { throw UserError("the journal was not taken") }
    #expect(opened.session.statements == answered.statements && opened.stored.path != path)
    #expect(
      remark
        == "\(path) was replaced by another session's file; this session was rebuilt from its journal, which "
        + "was removed.")
    #expect(try store.read(path: path).isSame(as: other))
    #expect(try store.orphanRemarks().isEmpty)
  }

  @Test func theJournalOfARenamedSessionIsAdded() throws {
    let answered = try answer()
    let renamed = folder.path + "/final.json"
    #expect(rename(path, renamed) == 0)
    #expect(
      try store.orphanRemarks() == [
        "\(journal) contains 1 change to \(renamed), which was renamed; opening it adds the change."
      ])
    let opened = try store.open(path: renamed)
    #expect(opened.session.isSame(as: answered))
    #expect(
      opened.warnings == [
        "The session file was renamed; 1 change was added from \(journal), which was removed."
      ])
    #expect(!FileSystem.exists(journal))
    #expect(try store.orphanRemarks().isEmpty)
  }

  @Test func aChangeOfManyStatementsIsRefusedBeforeTheSessionIsTooLargeToRead() throws {
    let held = try Journal(journal, of: start, recovery: nil)
    let limit = try #require(FileStamp(of: path)).size + 8_000
    let full = SessionHandle(
      path: path, lock: nil, journal: held, snapshot: FileStamp(of: path), sizeLimit: limit)
    let edit = Edit(
      .tag, before: start.statements,
      after: start.statements.map { statement in
        var changed = statement
        changed.judgment.note = String(repeating: "n", count: 4_000)
        return changed
      })
    let change = Change(sequence: 1, at: SessionFixture.start, action: .edit(edit))
    let error = #expect(throws: UserError.self) { try full.append(change, to: start) }
    #expect(error?.what.hasPrefix("NOT SAVED: this would take the session beyond its maximum size") ?? false)
    var large = start
    try large.apply(change)
    let refusal = #expect(throws: UserError.self) { try full.save(large) }
    #expect(refusal?.what.contains("could not be opened again") ?? false)
    #expect(try store.read(path: path).isSame(as: start))
  }

  @Test func outputsLeaveSessionsAloneHoweverTheirFilesLook() throws {
    let plain = String(decoding: try SessionFile.encode(start), as: UTF8.self)
    let conflict = plain.replacing("{\n", with: "{\n<<<<<<< HEAD\n", maxReplacements: 1)
    let format = "\"format\": \"annotate-session\", "
    let reordered = plain.replacing(format, with: "")
      .replacing("\n}\n", with: ",\n\(format.dropLast(2))\n}\n")
    let spaced = String(repeating: "\n", count: 100_000) + plain
    for text in [conflict, "<<<<<<< HEAD\n" + plain, reordered, spaced] {
      let other = folder.path + "/other.json"
      try FileSystem.replace(other, Array(text.utf8))
      #expect(KeptFile(at: other) == .session)
    }
    let dataset = folder.path + "/data.json"
    try FileSystem.replace(dataset, Array("[{\"annotator\": \"ann\"}]".utf8))
    #expect(KeptFile(at: dataset) == nil)
    try FileSystem.makeFolder(folder.path + "/originals")
    let original = folder.path + "/originals/" + start.article.digest.hex
    try FileSystem.replace(original, [0x78])
    #expect(KeptFile(at: original) == .original)
    let assignments = folder.path + "/assignments.tsv"
    try FileSystem.replace(assignments, [0x78])
    #expect(KeptFile(at: assignments) == .assignments)
  }

  @Test func theArticleOfASessionIsNotReplacedByItsDataset() throws {
    let source = folder.path + "/art.txt"
    try FileSystem.replace(source, Array(start.article.text.utf8))
    let session = try Session(
      id: "1", annotator: "ann", created: SessionFixture.start,
      article: Article(text: start.article.text, source: source), codebook: .standard,
      statements: start.statements)
    #expect(throws: UserError.self) {
      try DatasetExport.export(session, format: "csv", to: source, replacing: true, beside: path)
    }
    #expect(try FileSystem.read(source, limit: 1_000) == Array(start.article.text.utf8))
  }

  @Test func aPipeThatNobodyReadsIsRefusedInASession() throws {
    let pipe = folder.path + "/pipe"
    #expect(mkfifo(pipe, 0o600) == 0)
    for isForced in [false, true] {
      let error = #expect(throws: UserError.self) {
        try DatasetExport.export(start, format: "csv", to: pipe, replacing: isForced, beside: path)
      }
      #expect(error?.what == "cannot write: nobody is reading from it")
    }
    #expect(throws: UserError.self) { try SessionStore.write(start, toNewFile: pipe) }
  }
}
