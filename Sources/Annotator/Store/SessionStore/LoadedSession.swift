/// A session as its snapshot and its journal record it.
struct LoadedSession {
  /// The path of the snapshot.
  let path: String
  /// The session.
  private(set) var session: Session
  /// The result of replaying the journal; nil when there is none.
  let recovery: JournalRecovery?
  /// The snapshot's stamp, taken before it was read.
  let stamp: FileStamp?
  private let kept: SessionHandle.Kept?

  /// Reads both files, the journal first, since a writer may move the journal's changes into the snapshot at
  /// any time.
  init(path: String) throws(UserError) {
    self.path = path
    let journalPath = SessionHandle.journalPath(for: path)
    let hasJournal = FileSystem.exists(journalPath)
    let journal = hasJournal ? try JournalFormat.read(journalPath) : []
    stamp = FileStamp(of: path)
    (session, _) = try SessionFile.load(path)
    kept = SessionHandle.Kept(session)
    let lastSequence = session.history.lastSequence
    recovery = hasJournal ? try JournalRecovery(journal, onto: &session, name: journalPath) : nil
    if session.history.lastSequence > lastSequence { session.advanceAfterReplay() }
  }

  /// What the files hold, compared with a session in memory.
  enum Content {
    /// The same session.
    case same
    /// All its changes, and others.
    case more
    /// Not all its changes.
    case less
  }

  /// Compares the files with a session in memory; nil when they hold another one. Linear in both.
  func content(comparedWith other: Session) -> Content? {
    var own = session
    if let cursor = other.cursor { own.move(to: cursor) }
    own.standingConfidence = other.standingConfidence
    let isSame = { () throws(UserError) in try SessionFile.encode(own) == SessionFile.encode(other) }
    if recovery?.joining == nil, (try? isSame()) == true { return .same }
    guard let merge = try? SessionMerge(session, other) else { return nil }
    return merge.taken == 0 && merge.leftOut.isEmpty ? .more : .less
  }

  /// Returns the session, opened for reading only.
  func readOnly(_ notice: OpenWarning) -> SessionStore.Opened {
    let stored = SessionHandle(path: path, lock: nil, journal: nil, snapshot: stamp)
    return SessionStore.Opened(session: session, stored: stored, notices: remarks + [notice])
  }

  /// Returns the session, opened for the holder of its lock.
  ///
  /// - Parameter orphan: the journal left behind under the session's previous name; nil when there is none.
  func opened(
    with lock: SessionLock, joining orphan: OrphanedJournal?
  ) throws(UserError) -> SessionStore.Opened {
    guard let orphan else { return try opened(with: lock) }
    var joined = session
    do throws(UserError) {
      _ = try JournalRecovery(orphan.bytes, onto: &joined, name: orphan.path)
    } catch {
      var opened = try opened(with: lock)
      opened.add([.orphan(orphan.remark(renamed: nil))])
      return opened
    }
    try Self.write(joined, to: path)
    FileSystem.remove(orphan.path)
    var opened = try LoadedSession(path: path).opened(with: lock)
    opened.add(remarks + [.adopted(journal: orphan.path, changes: orphan.changes)])
    return opened
  }

  /// Returns the session, opened for the holder of its lock.
  func opened(with lock: SessionLock) throws(UserError) -> SessionStore.Opened {
    TemporaryName.removeFiles(beside: path)
    let isOlder = recovery?.version.map { $0 < JournalFormat.version } ?? false
    if isOlder || recovery?.joining != nil { return try rewritten(with: lock) }
    let journal = try Journal(SessionHandle.journalPath(for: path), of: session, recovery: recovery)
    let stored = SessionHandle(path: path, lock: lock, journal: journal, snapshot: stamp, kept: kept)
    return SessionStore.Opened(session: session, stored: stored, notices: remarks)
  }

  /// The notices about the files for the user.
  private var remarks: [OpenWarning] {
    (session.history.isAltered ? [.altered] : []) + (recovery?.remarks ?? [])
  }

  /// Opens a session whose journal has an older version, or was written for another version of the file:
  /// writes the changes to a new snapshot first, followed by an empty journal.
  private func rewritten(with lock: SessionLock) throws(UserError) -> SessionStore.Opened {
    try Self.write(session, to: path)
    var opened = try LoadedSession(path: path).opened(with: lock)
    opened.add(recovery?.remarks ?? [])
    return opened
  }

  /// Writes a snapshot and an empty journal.
  private static func write(_ session: Session, to path: String) throws(UserError) {
    let bytes = try SessionFile.encode(session)
    do throws(SystemError) {
      try FileSystem.replace(path, bytes)
      try FileSystem.replace(SessionHandle.journalPath(for: path), JournalFormat.header(of: session))
    } catch {
      throw error.userError(for: "write the session file", path)
    }
  }
}
