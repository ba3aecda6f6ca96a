import Foundation
import Testing

@testable import Annotator

/// What another program does to the files of an open session is noticed before anything is written.
@Suite struct ChangedFilesTests {
  private let folder: TemporaryFolder
  private let store: SessionStore
  private let stored: SessionHandle
  private let session: Session
  private let change: Change

  init() throws {
    folder = try TemporaryFolder()
    store = SessionStore(folder: folder.path, startedAt: SessionFixture.start)
    session = try SessionFixture.fresh()
    stored = try store.create(session)
    change = try #require(try SessionFixture.changes(for: session).first)
  }

  private var journal: String { stored.path + ".journal" }
  private var lock: String { SessionLock.path(for: stored.path) }

  @Test func aRemovedJournalIsNoPlaceForAnAnswer() throws {
    FileSystem.remove(journal)
    #expect(
      refusal { () throws(UserError) in try stored.append(change, to: session) }?.description
        == "\(journal): NOT SAVED: the journal was removed by another program. 'save' writes the whole "
        + "session again."
    )
    try stored.save(session)
    try stored.append(change, to: session)
    #expect(try FileSystem.read(journal, limit: 10_000).count > JournalFormat.header(of: session).count)
  }

  @Test func aReplacedJournalIsLeftAlone() throws {
    try FileSystem.replace(journal, [0x78])
    #expect(
      refusal { () throws(UserError) in try stored.append(change, to: session) }?.description
        == "\(journal): NOT SAVED: the journal was replaced by another program. 'save PATH' writes a copy "
        + "elsewhere."
    )
    #expect(throws: UserError.self) { try stored.save(session) }
    #expect(try FileSystem.read(journal, limit: 10) == [0x78])
  }

  @Test func aJournalThatGrewIsNotWrittenInto() throws {
    let file = try OpenFile(journal, .updating)
    try file.write([0x78, 0x0A], at: JournalFormat.header(of: session).count)
    #expect(
      refusal { () throws(UserError) in try stored.append(change, to: session) }?.description
        == "\(journal): NOT SAVED: the journal was changed by another program. 'save PATH' writes a copy "
        + "elsewhere."
    )
  }

  @Test func withoutItsLockNothingIsWritten() throws {
    FileSystem.remove(lock)
    let refused =
      "\(lock): NOT SAVED: the lock was removed or replaced, so another program may be writing to this "
      + "session. 'save PATH' writes a copy elsewhere."
    #expect(
      refusal { () throws(UserError) in try stored.append(change, to: session) }?.description == refused)
    #expect(refusal { () throws(UserError) in try stored.save(session) }?.description == refused)
  }

  @Test func filesThatAreGoneAreNotTakenForAnotherWriter() throws {
    for file in [stored.path, journal, lock] { FileSystem.remove(file) }
    let refused =
      "\(folder.path): NOT SAVED: the session's files are gone: their folder was removed, moved or unmounted. "
      + "'save PATH' writes a copy elsewhere."
    #expect(
      refusal { () throws(UserError) in try stored.append(change, to: session) }?.description == refused)
    #expect(refusal { () throws(UserError) in try stored.save(session) }?.description == refused)
  }

  @Test func theJournalFollowsTheFolderToItsTeam() throws {
    let teams = [gid_t](unsafeUninitializedCapacity: 64) { groups, count in
      count = max(0, Int(getgroups(64, groups.baseAddress)))
    }
    let team = geteuid() == 0 ? 12_345 : teams.first { $0 != getegid() } ?? getegid()
    #expect(chown(folder.path, uid_t.max, team) == 0 && chmod(folder.path, 0o2750) == 0)
    _ = try Journal(journal, of: session, recovery: nil)
    var status = stat()
    #expect(stat(journal, &status) == 0 && status.st_gid == team && status.st_mode & 0o777 == 0o640)
  }

  @Test func theLockIsRemovedWhenItIsGivenBack() throws {
    let other = "\(folder.path)/other.json"
    let path = SessionLock.path(for: other)
    #expect(takesTheLock(of: other) { FileSystem.exists(path) })
    #expect(!FileSystem.exists(path))
    #expect(takesTheLock(of: other) { FileSystem.exists(path) })
  }

  /// Takes a lock, asks something while nobody else can have it, and gives it back.
  private func takesTheLock(of session: String, _ holds: () -> Bool) -> Bool {
    guard case .taken(let lock) = SessionLock.attempt(for: session, now: nil) else { return false }
    return withExtendedLifetime(lock) {
      guard case .held = SessionLock.attempt(for: session, now: nil) else { return false }
      return holds()
    }
  }

  @Test func aLockFileOfOthersStaysWhenTheLockIsGivenBack() throws {
    let other = "\(folder.path)/other.json"
    let path = SessionLock.path(for: other)
    #expect(
      takesTheLock(of: other) {
        (try? FileSystem.replace(path, [0x78])) != nil
      })
    #expect(try FileSystem.read(path, limit: 10) == [0x78])
  }

  @Test func aSessionFileOfOthersIsNotWrittenOver() throws {
    try FileSystem.replace(stored.path, [0x78])
    let refused =
      "\(stored.path): NOT SAVED: another program has replaced the session file with one that lacks confirmed "
      + "answers. 'save PATH' writes a copy elsewhere."
    #expect(
      refusal { () throws(UserError) in try stored.append(change, to: session) }?.description == refused)
    #expect(refusal { () throws(UserError) in try stored.save(session) }?.description == refused)
    #expect(try FileSystem.read(stored.path, limit: 10) == [0x78])
  }

  @Test func aRemovedSessionFileIsWrittenAgain() throws {
    FileSystem.remove(stored.path)
    try stored.save(session)
    #expect(try store.read(path: stored.path).isSame(as: session))
  }

  @Test func aMissingSessionFileIsMadeAgainFromTheJournal() throws {
    try stored.append(change, to: session)
    var expected = session
    try expected.apply(change)
    FileSystem.remove(stored.path)
    // The session is still open: its own process will write the file.
    let held = #expect(throws: UserError.self) {
      try store.recoverOrphan(of: session.article, annotator: "reader-1", codebook: session.codebook)
    }
    #expect(held?.what == "the session's file is missing, and another process has the session open")
    FileSystem.remove(lock)
    let other = try SessionFixture.fresh(text: "Another text. With two.")
    guard
      case .left(let remarks) = try store.recoverOrphan(
        of: other.article, annotator: "reader-1", codebook: .standard)
    else { throw UserError("a journal of another article was taken") }
    #expect(
      remarks == [
        "\(journal) contains 1 change to a session whose file is missing; restore the file from a copy, and "
          + "open it again."
      ])
    guard
      case .recovered(let opened, _) = try store.recoverOrphan(
        of: session.article, annotator: "reader-1", codebook: session.codebook)
    else { throw UserError("the journal was not taken") }
    #expect(opened.session.isSame(as: expected))
  }

  /// What `cp -al sessions backup` does.
  @Test func aSecondNameThatTheLockGetsTakesNothingAway() throws {
    #expect(link(lock, "\(folder.path)/backup") == 0)
    try stored.append(change, to: session)
  }

  @Test func theLockIsRemovedThoughItHasASecondName() throws {
    let other = "\(folder.path)/other.json"
    let path = SessionLock.path(for: other)
    do {
      guard case .taken(let lock) = SessionLock.attempt(for: other, now: nil) else {
        throw UserError("the lock was not given")
      }
      #expect(link(path, "\(folder.path)/backup") == 0)
      withExtendedLifetime(lock) {}
    }
    #expect(!FileSystem.exists(path))
  }

  @Test func aStrangeLockFileIsNamedWithTheRemedy() throws {
    let other = try store.create(try SessionFixture.fresh(), at: "\(folder.path)/other.json").path
    let path = SessionLock.path(for: other)
    try FileSystem.create("\(folder.path)/precious", [0x78])
    FileSystem.remove(path)
    #expect(link("\(folder.path)/precious", path) == 0)
    #expect(
      try store.open(path: other).warnings == [
        "The session cannot be locked, because its lock file \(path) has a second name (a hard link); it is "
          + "read-only. When nobody has the session open, remove that lock file and open the session again."
      ])
    FileSystem.remove(path)
    #expect(try store.open(path: other).warnings == [])
  }

  @Test func oddLockFilesAreNotUsed() throws {
    let other = "\(folder.path)/other.json"
    let path = SessionLock.path(for: other)
    let unlockable = "cannot lock the session, because its lock file \(path)"
    try FileSystem.create("\(folder.path)/precious", [0x78])
    #expect(link("\(folder.path)/precious", path) == 0)
    #expect(words(of: other) == "\(unlockable) has a second name (a hard link)")
    FileSystem.remove(path)
    #expect(symlink("\(folder.path)/precious", path) == 0)
    #expect(words(of: other) == "\(unlockable) is a symbolic link")
    FileSystem.remove(path)
    #expect(mkfifo(path, 0o600) == 0)
    #expect(words(of: other) == "\(unlockable) is not a regular file")
    FileSystem.remove(path)
    try FileSystem.makeFolder(path)
    #expect(words(of: other) == "\(unlockable) is a folder")
    #expect(try FileSystem.read("\(folder.path)/precious", limit: 10) == [0x78])
  }

  private func words(of session: String) -> String? {
    guard case .impossible(let reason) = SessionLock.attempt(for: session, now: nil) else { return nil }
    return reason.words
  }

  @Test func anAnswerIsRefusedBeforeTheSessionIsTooLargeToRead() throws {
    let path = stored.path
    let journal = try Journal(self.journal, of: session, recovery: nil)
    let size = try #require(FileStamp(of: path)).size
    let limit = size + 2 * journal.length
    let full = SessionHandle(
      path: path, lock: nil, journal: journal, snapshot: FileStamp(of: path), sizeLimit: limit)
    try full.append(change, to: session)
    #expect(full.takeNotice() == "This session has used 80% of its maximum size, \(limit >> 20) MiB.")
    #expect(
      refusal { () throws(UserError) in try full.append(change, to: session) }?.description
        == "\(path): NOT SAVED: the session has reached its maximum size, \(limit >> 20) MiB. 'save' still "
        + "works; finish this session, and begin another for the rest.")
    try full.save(session)
  }
}
