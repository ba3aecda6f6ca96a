/// A session's files, opened for a single writer: the snapshot, the journal beside it, and the lock.
///
/// Each change is on the disk when `append(_:to:)` returns, at a cost that doesn't grow with the session.
/// Before anything is written, the files are compared with their state when they were last read or written. A
/// file that another program has since removed, replaced or changed is never overwritten, and never trusted
/// to keep an answer safe.
public final class SessionHandle {
  /// The session file.
  public let path: String
  private let lock: SessionLock?
  private let journal: Journal?
  /// The session file as last read or written; nil when there was none.
  private var snapshot: FileStamp?
  private var notice: String?
  /// The largest size of a session file, in bytes, so that it can be read again.
  private let sizeLimit: Int
  private var hasWarnedOfSize = false
  /// An upper bound, in bytes, of the growth of statements in changes to several at once since the session
  /// file was written. The journal records once what the file repeats for each statement.
  private var statementGrowth = 0
  /// The analyst's place as the snapshot records it; nil when it has to be written in any case.
  private var kept: Kept?

  /// The state of a session that varies without a change in the journal.
  struct Kept: Equatable {
    let cursor: StatementID?
    let standingConfidence: DefaultConfidence

    /// Takes the state from a session read from a snapshot; nil for a session of an earlier version.
    init?(_ session: Session) {
      guard session.history.head != nil else { return nil }
      (cursor, standingConfidence) = (session.cursor, session.standingConfidence)
    }
  }

  /// The size of the journal, in bytes, below which no snapshot is recommended.
  private static let smallJournal = 1 << 20

  init(
    path: String, lock: SessionLock?, journal: Journal?, snapshot: FileStamp?,
    kept: Kept? = nil, sizeLimit: Int = SessionFile.sizeLimit
  ) {
    self.sizeLimit = sizeLimit
    self.path = path
    self.lock = lock
    self.journal = journal
    self.snapshot = snapshot
    self.kept = kept
  }

  /// Whether the session is read-only.
  public var isReadOnly: Bool { journal == nil }

  /// Whether the journal has grown so long that a snapshot is due. Following this advice costs constant time
  /// per change.
  public var wantsSnapshot: Bool {
    guard let journal else { return false }
    return journal.length > max(Self.smallJournal, snapshot?.size ?? 0)
  }

  /// Returns a notice for the user about an event that didn't prevent an answer from being stored, and clears
  /// it; nil when there is none.
  public func takeNotice() -> String? {
    defer { notice = nil }
    return notice
  }

  /// Returns the path of a session file's journal.
  static func journalPath(for path: String) -> String { path + ".journal" }
}

extension SessionHandle {
  /// Writes a change to the journal and waits until it is on the disk. Apply it to the session afterwards.
  ///
  /// If the disk fails to store the journal, everything is written again once, as a new session file and a
  /// new journal.
  ///
  /// - Parameter session: the session before the change.
  /// - Throws: an error that says NOT SAVED with the reason; the files are then unchanged, and the next
  ///   change can be tried.
  package func append(_ change: Change, to session: Session) throws(UserError) {
    guard let journal else { throw readOnly }
    try checkLimits(of: change)
    try checkLock()
    if let interference = journal.interference {
      let fix = interference.isRemoval ? "'save' writes the whole session again" : Self.copying
      throw notSaved(interference.words, at: journal.path, fix: fix)
    }
    try checkSnapshot(for: session)
    let growth = Self.growth(by: change)
    try checkSize(growing: growth)
    do throws(UserError) {
      try journal.append(change)
    } catch {
      guard journal.failure != nil else { throw error }
      do throws(UserError) {
        try writeAgain(session, journal)
      } catch _ {
        throw error
      }
      try journal.append(change)
      notice =
        "The disk failed to store an answer; the whole session was written again, and nothing is missing."
    }
    statementGrowth += growth
  }

  /// Replaces the session file with the complete session in one step, and empties the journal, or starts a
  /// new one if the old is gone. Does nothing if the file is up to date.
  ///
  /// - Throws: an error with the reason; acknowledged changes are then still in the files, unless the error
  ///   says that another program has removed or changed them.
  public func save(_ session: Session) throws(UserError) {
    guard let journal else { throw readOnly }
    try checkLock()
    let isInPlace = journal.interference == nil && journal.failure == nil
    try checkSnapshot(for: session)
    if let interference = journal.interference, case .replaced = interference {
      throw notSaved(interference.words, at: journal.path)
    }
    if isInPlace {
      if isKept(session) { return }
      try writeSnapshot(session, keptBy: "the journal keeps every confirmed answer; ")
      journal.empty()
    } else {
      try writeAgain(session, journal)
    }
  }

  /// Writes the session to a new file elsewhere, which this object doesn't use afterwards.
  ///
  /// - Throws: an error when the file exists or cannot be written.
  public func saveCopy(_ session: Session, to other: String) throws(UserError) {
    try SessionStore.write(session, toNewFile: other)
  }

  /// Writes the snapshot, unless the session is read-only. The lock is released with the last reference to
  /// this object.
  public func close(_ session: Session) throws(UserError) {
    if !isReadOnly { try save(session) }
  }

  /// Whether the snapshot is up to date with a session.
  private func isKept(_ session: Session) -> Bool {
    guard let kept, let journal, journal.isEmpty else { return false }
    return kept == Kept(session) && FileSystem.exists(path)
  }

  var readOnly: UserError { notSaved("the session is read-only", at: path) }
}

extension SessionHandle {
  /// Checks that the change can be read again once written.
  private func checkLimits(of change: Change) throws(UserError) {
    guard case .edit(let edit) = change.action else { return }
    do throws(UserError) {
      for statement in edit.after { try TextLimit.check(statement.judgment) }
    } catch {
      throw UserError("NOT SAVED: \(error.what)", at: error.place, fix: error.fix)
    }
  }

  /// Refuses a change with which the session file could grow too large to be read again, and warns once at
  /// 80% of that size. A change of one statement in the journal is in the file at most twice: in the history
  /// and in the statements.
  private func checkSize(growing growth: Int) throws(UserError) {
    let size = (snapshot?.size ?? 0) + 2 * (journal?.length ?? 0) + statementGrowth + growth
    guard size <= sizeLimit else {
      throw UserError(
        "NOT SAVED: "
          + (growth > sizeLimit / 20 ? "this would take the session beyond" : "the session has reached")
          + " its maximum size, \(sizeLimit >> 20) MiB", at: path,
        fix: "'save' still works; finish this session, and begin another for the rest")
    }
    guard size > sizeLimit / 5 * 4, !hasWarnedOfSize else { return }
    hasWarnedOfSize = true
    notice = "This session has used 80% of its maximum size, \(sizeLimit >> 20) MiB."
  }

  /// Returns an upper bound of the growth, in bytes, of several statements in the file by a change.
  private static func growth(by change: Change) -> Int {
    guard case .edit(let edit) = change.action, edit.after.count > 1 else { return 0 }
    var writer = JSONWriter()
    return zip(edit.before, edit.after).reduce(0) { growth, statements in
      let size = { (judgment: Judgment) in
        writer.clear()
        for field in JudgmentField.readings { writer.member(field, of: judgment) }
        return writer.bytes.count
      }
      return growth + max(0, size(statements.1.judgment) - size(statements.0.judgment))
    }
  }

  /// Checks that nobody else can be writing the session.
  private func checkLock() throws(UserError) {
    guard let lock, !lock.isInPlace else { return }
    guard FileSystem.exists(path) else {
      throw notSaved(
        "the session's files are gone: their folder was removed, moved or unmounted",
        at: FileSystem.split(path).folder)
    }
    throw notSaved(
      "the lock was removed or replaced, so another program may be writing to this session",
      at: SessionLock.path(for: path))
  }

  /// Checks that the session file doesn't exist, or is the one last read or written, or that file written again
  /// with the same content. Linear in the session if the file was touched, constant otherwise.
  private func checkSnapshot(for session: Session) throws(UserError) {
    guard let present = FileStamp(of: path), present != snapshot else { return }
    guard let loaded = try? LoadedSession(path: path), let content = loaded.content(comparedWith: session)
    else { throw notSaved(Self.replaced, at: path) }
    switch content {
    case .same where loaded.stamp?.identity == snapshot?.identity && loaded.stamp?.size == snapshot?.size:
      snapshot = loaded.stamp
    case .same, .more:
      throw notSaved(
        "another program has changed the session file since it was opened", at: path,
        fix: "quit and open the session again: your confirmed answers are in its files, and are merged then")
    case .less: throw notSaved(Self.replaced, at: path)
    }
  }

  private static let replaced =
    "another program has replaced the session file with one that lacks confirmed answers"
  private static let copying = "'save PATH' writes a copy elsewhere"

  /// Writes the snapshot and begins a new journal.
  private func writeAgain(_ session: Session, _ journal: Journal) throws(UserError) {
    try checkSnapshot(for: session)
    try writeSnapshot(session, keptBy: "")
    do throws(SystemError) {
      try journal.restart()
    } catch {
      throw error.userError(
        for: "begin a new journal", journal.path, fix: Self.copying)
    }
  }

  private func writeSnapshot(_ session: Session, keptBy promise: String) throws(UserError) {
    let bytes = try SessionFile.encode(session)
    guard bytes.count <= sizeLimit else {
      throw UserError(
        "the session would be larger than \(sizeLimit >> 20) MiB and could not be opened again", at: path,
        fix: "\(promise)undo what made it grow, then save it")
    }
    do throws(SystemError) {
      snapshot = try FileSystem.replace(path, bytes)
      statementGrowth = 0
      kept = nil
    } catch {
      throw error.userError(
        for: "write the session file", path, fix: "\(promise)'save PATH' writes a copy elsewhere")
    }
  }

  private func notSaved(_ reason: String, at place: String, fix: String = copying) -> UserError {
    UserError("NOT SAVED: \(reason)", at: place, fix: fix)
  }
}
