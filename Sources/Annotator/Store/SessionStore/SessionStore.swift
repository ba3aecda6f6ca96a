/// A folder of sessions.
public struct SessionStore: Sendable {
  /// The folder's path.
  public let folder: String
  /// The time at which the program was started, to be recorded in locks.
  public let startedAt: Timestamp?

  /// The result of `open(path:)`.
  public struct Opened {
    /// The session as read from its files.
    public let session: Session
    /// The session's files.
    public let stored: SessionHandle
    /// The notices for the user.
    package private(set) var notices: [OpenWarning]
    /// The notices in words, such as that the session is read-only, and why.
    public var warnings: [String] { notices.map(\.description) }

    /// Adds notices for the user.
    mutating func add(_ notices: [OpenWarning]) { self.notices += notices }

    /// Returns the session after an edit, which is then on the disk.
    ///
    /// - Throws: an error when it cannot be written.
    package func making(_ edit: Edit, at now: Timestamp) throws(UserError) -> Opened {
      var session = session
      let change = Change(sequence: session.history.lastSequence + 1, at: now, action: .edit(edit))
      let prepared = try session.prepare(change)
      try stored.append(change, to: session)
      session.commit(prepared)
      return Opened(session: session, stored: stored, notices: notices)
    }
  }

  /// Creates a store for a folder, without touching the disk.
  ///
  /// - Parameters:
  ///   - folder: the folder's path.
  ///   - startedAt: the time at which this program was started, shown to others while it has a session open.
  public init(folder: String, startedAt: Timestamp? = nil) {
    self.folder = folder
    self.startedAt = startedAt
  }

  /// Makes the folder if it is missing, checks that files can be written to it, and removes files that killed
  /// programs left unfinished.
  ///
  /// - Throws: an error with the reason, so that it appears before the first question.
  public func prepare() throws(UserError) {
    try checkName()
    do throws(SystemError) {
      try FileSystem.makeFolder(folder)
      let probe = TemporaryName.beside("\(folder)/probe")
      for path in TemporaryName.abandoned(beside: probe, ofAny: true) { FileSystem.remove(path) }
      try FileSystem.create(probe, [0x0A])
      FileSystem.remove(probe)
    } catch {
      throw error.userError(
        for: "write to the sessions folder", folder, fix: "name another folder with --sessions")
    }
  }

  /// Refuses a folder whose name isn't UTF-8, since files in it can't be opened by their paths.
  func checkName() throws(UserError) {
    guard FileSystem.isMisread(folder) else { return }
    throw UserError("its name is not UTF-8", at: folder, fix: "rename it, or name another folder")
  }

  /// Writes a new session to its files and opens them.
  ///
  /// - Throws: an error when the session cannot be written or would not be read back.
  public func create(_ session: Session) throws(UserError) -> SessionHandle {
    try create(session, at: path(for: session.article, annotator: session.annotator))
  }

  /// Writes a new session to a file at a path and opens it.
  ///
  /// - Parameters:
  ///   - session: the session.
  ///   - path: the file's path.
  ///   - fix: the remedy to suggest when it cannot be written there.
  /// - Throws: an error when the file exists, or the session cannot be written or would not be read back.
  public func create(
    _ session: Session, at path: String, fix: String = "name another folder with --sessions"
  ) throws(UserError) -> SessionHandle {
    let lock = try newLock(for: path, fix: fix)
    TemporaryName.removeFiles(beside: path)
    let bytes = try SessionFile.encode(session)
    _ = try SessionFile.decode(bytes, name: path)
    let snapshot: FileStamp
    do throws(SystemError) {
      snapshot = try FileSystem.replace(path, bytes)
    } catch {
      throw error.userError(for: "write the session file", path, fix: fix)
    }
    let journal = try Journal(SessionHandle.journalPath(for: path), of: session, recovery: nil)
    return SessionHandle(path: path, lock: lock, journal: journal, snapshot: snapshot)
  }

  /// Takes the lock of a session that doesn't exist yet.
  private func newLock(for path: String, fix: String) throws(UserError) -> SessionLock {
    switch SessionLock.attempt(for: path, now: startedAt) {
    case .taken(let lock) where !FileSystem.exists(path): return lock
    case .taken: throw UserError("the session file already exists", at: path, fix: "resume it")
    case .held:
      throw UserError("another process has this session open", at: path, fix: "close it there, and try again")
    case .impossible(let reason):
      throw UserError(reason.words, at: path, fix: fix)
    }
  }

  /// Removes a session that was just created, with its journal and its lock.
  static func remove(path: String) {
    let files = [path, SessionHandle.journalPath(for: path), SessionLock.path(for: path)]
    for file in files { FileSystem.remove(file) }
  }

  /// Opens a session's files and replays the journal.
  ///
  /// If another process is writing to the session, or its folder isn't writable, the session is read-only,
  /// and a notice says so.
  ///
  /// - Throws: an error with the file, line and column when a file is damaged; both files are then left
  ///   unchanged.
  public func open(path: String) throws(UserError) -> Opened {
    guard FileSystem.exists(path) else {
      throw UserError(
        "there is no such session", at: path, fix: "'annotate list' shows the sessions")
    }
    let attempt = SessionLock.attempt(for: path, now: startedAt)
    let loaded = try LoadedSession(path: path)
    switch attempt {
    case .held(let holder): return loaded.readOnly(.heldBy(holder))
    case .impossible(let reason): return loaded.readOnly(reason)
    case .taken(let lock):
      let orphan = try SessionStore(folder: FileSystem.split(path).folder).orphan(
        ofSession: loaded.session.id)
      return try loaded.opened(with: lock, joining: orphan)
    }
  }

  /// Reads a session's files without the lock, for display and export. Writes nothing.
  ///
  /// - Throws: an error with the file, line and column when a file is damaged.
  public func read(path: String) throws(UserError) -> Session {
    try LoadedSession(path: path).session
  }

  /// Writes a session to a new file, which must not exist, or to a device or a pipe.
  static func write(_ session: Session, toNewFile path: String) throws(UserError) {
    let bytes = try SessionFile.encode(session)
    let place = try OutputPlace(path)
    do throws(SystemError) {
      if let stream = try OpenFile(streamAt: place, waiting: false) {
        return try stream.writeAll(
          stream.isTerminal ? Array(String(decoding: bytes, as: UTF8.self).visible.utf8) : bytes)
      }
      try FileSystem.create(place.target, bytes)
      try FileSystem.syncFolder(FileSystem.split(place.target).folder)
    } catch {
      throw error.userError(for: "write the copy", path, fix: "name another file")
    }
  }
}
