import Testing

@testable import Annotator

/// What is done as a session's file comes near to the size at which it could not be read again.
@Suite struct SessionSizeTests {
  private let folder: TemporaryFolder
  private let session: Session
  private let path: String
  private let journal: Journal
  /// The size of the session file, a multiple of four, with twice the journal's.
  private let size: Int

  init() throws {
    folder = try TemporaryFolder()
    session = try SessionFixture.fresh()
    path = "\(folder.path)/a.json"
    journal = try Journal(path + ".journal", of: session, recovery: nil)
    var bytes = try SessionFile.encode(session)
    while (bytes.count + 2 * journal.length) % 4 != 0 { bytes.append(0x0A) }
    size = bytes.count + 2 * journal.length
    try FileSystem.create(path, bytes)
  }

  private func handle(_ limit: Int) -> SessionHandle {
    SessionHandle(path: path, lock: nil, journal: journal, snapshot: FileStamp(of: path), sizeLimit: limit)
  }

  /// A note on so many statements.
  private func noting(_ count: Int, length: Int) -> Change {
    let before = Array(session.statements.prefix(count))
    let after = before.map { statement in
      var noted = statement
      noted.judgment.note = String(repeating: "n", count: length)
      return noted
    }
    return Change(
      sequence: 1, at: SessionFixture.start, action: .edit(Edit(.detail, before: before, after: after)))
  }

  /// Four fifths of five quarters are the size; of five bytes less, four fifths are one less than the size.
  @Test(arguments: [(0, false), (-5, true)])
  func beyondFourFifthsAWarningIsGiven(more: Int, warns: Bool) throws {
    let limit = size / 4 * 5 + more
    let handle = handle(limit)
    try handle.append(noting(1, length: 5), to: session)
    #expect((handle.takeNotice() != nil) == warns)
    #expect(handle.takeNotice() == nil)
  }

  @Test(arguments: [(0, true), (-1, false)]) func anAnswerIsTakenUpToTheLimit(more: Int, isTaken: Bool) throws
  {
    let what = refusal { () throws(UserError) in
      try handle(size + more).append(noting(1, length: 5), to: session)
    }?.what
    #expect(what == (isTaken ? nil : "NOT SAVED: the session has reached its maximum size, 0 MiB"))
  }

  /// The journal holds a change of several statements once and the file twice; one of a single statement is
  /// counted with the journal.
  @Test(arguments: [(1, true), (2, false), (3, false)])
  func aChangeOfSeveralStatementsIsCountedAtOnce(statements: Int, isTaken: Bool) throws {
    let what = refusal { () throws(UserError) in
      try handle(size + 1_000).append(noting(statements, length: 2_000), to: session)
    }?.what
    #expect(
      what
        == (isTaken ? nil : "NOT SAVED: this would take the session beyond its maximum size, 0 MiB"))
  }

  @Test(arguments: [(0, true), (-1, false)]) func aFileIsWrittenUpToTheLimit(more: Int, isTaken: Bool) throws
  {
    var changed = session
    try changed.apply(noting(1, length: 500))
    let length = try SessionFile.encode(changed).count
    let what = refusal { () throws(UserError) in try handle(length + more).save(changed) }?.what
    #expect(
      what == (isTaken ? nil : "the session would be larger than 0 MiB and could not be opened again"))
    #expect((FileStamp(of: path)?.size == length) == isTaken)
  }
}
