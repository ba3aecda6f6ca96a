/// A session's files, open for one writer: the snapshot, the journal beside it, and the lock.
///
/// Each change is on the disk when `append(_:)` returns; the cost does not grow with the session.
public final class SessionHandle {
  /// The session file.
  public let path: String
  private let lock: SessionLock?
  private let journal: Journal?
  private var snapshotLength: Int
  /// What the snapshot says of where the analyst is; nil where it is to be written anew in any case.
  private var kept: Kept?

  /// What of a session changes without a change in the journal.
  struct Kept: Equatable {
    let cursor: StatementID?
    let standingConfidence: DefaultConfidence

    /// Takes it from a session that was read from a snapshot; nil for one of an earlier version.
    init?(_ session: Session) {
      guard session.history.head != nil else { return nil }
      (cursor, standingConfidence) = (session.cursor, session.standingConfidence)
    }
  }

  /// The journal grows at least to this many bytes before a snapshot is advised.
  private static let smallJournal = 1 << 20

  init(path: String, lock: SessionLock?, journal: Journal?, snapshotLength: Int, kept: Kept? = nil) {
    self.path = path
    self.lock = lock
    self.journal = journal
    self.snapshotLength = snapshotLength
    self.kept = kept
  }

  /// Whether the session can only be read.
  public var isReadOnly: Bool { journal == nil }

  /// Whether the journal has grown so long that a snapshot is due; following it costs a constant time a change.
  public var wantsSnapshot: Bool {
    guard let journal else { return false }
    return journal.length > max(Self.smallJournal, snapshotLength)
  }

  /// The journal of a session file.
  static func journalPath(for path: String) -> String { path + ".journal" }
}

extension SessionHandle {
  /// Writes a change to the journal and waits until it is on the disk; apply it to the session afterwards.
  ///
  /// - Throws: an error that says NOT SAVED with the reason; the files are then as before, and the next change can
  ///   be tried, unless the error says that the journal is not used any more.
  public func append(_ change: Change) throws(UserError) {
    guard let journal else { throw readOnly }
    try checkLimits(of: change)
    try journal.append(change)
  }

  /// Checks that what is written can be read again.
  private func checkLimits(of change: Change) throws(UserError) {
    guard case .edit(let edit) = change.action else { return }
    do throws(UserError) {
      for statement in edit.after { try TextLimit.check(statement.judgment) }
    } catch {
      throw UserError("NOT SAVED: \(error.what)", at: error.place, fix: error.fix)
    }
  }

  /// Writes the whole session in place of its file, in one step, and empties the journal; does nothing when the file has
  /// it already.
  ///
  /// - Throws: an error with the reason; every acknowledged change is then still in the old file and the journal.
  public func save(_ session: Session) throws(UserError) {
    guard let journal else { throw readOnly }
    if isKept(session) { return }
    let bytes = try Self.encode(session, for: path)
    do throws(SystemError) {
      try FileSystem.replace(path, bytes)
    } catch {
      throw error.userError(
        for: "write the session file", path,
        fix: "the journal keeps every confirmed answer; 'save PATH' writes elsewhere")
    }
    snapshotLength = bytes.count
    kept = nil
    journal.empty()
  }

  /// Writes the session to a new file elsewhere, which this object does not use any further.
  ///
  /// - Throws: an error when the file exists or cannot be written.
  public func saveCopy(_ session: Session, to other: String) throws(UserError) {
    try SessionStore.write(session, toNewFile: other)
  }

  /// Writes the snapshot, if the session can be written, and gives the lock back.
  public func close(_ session: Session) throws(UserError) {
    if !isReadOnly { try save(session) }
  }

  /// Whether a session is as its snapshot has it.
  private func isKept(_ session: Session) -> Bool {
    guard let kept, let journal, journal.isEmpty else { return false }
    return kept == Kept(session) && FileSystem.exists(path)
  }

  var readOnly: UserError {
    UserError(
      "NOT SAVED: the session is open for reading only", at: path, fix: "'save PATH' writes a copy elsewhere")
  }

  static func encode(_ session: Session, for path: String) throws(UserError) -> [UInt8] {
    let bytes = try SessionFile.encode(session)
    guard bytes.count <= SessionFile.sizeLimit else {
      throw UserError("the session is larger than \(SessionFile.sizeLimit >> 20) MiB", at: path)
    }
    return bytes
  }
}
