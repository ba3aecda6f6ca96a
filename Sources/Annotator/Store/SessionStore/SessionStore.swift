/// The folder in which sessions are kept.
public struct SessionStore: Sendable {
  /// The folder's path.
  public let folder: String
  /// When the program was started, for the lock.
  public let startedAt: Timestamp?

  /// What `open(path:)` gives.
  public struct Opened {
    /// The session as the files have it.
    public let session: Session
    /// Its files.
    public let stored: SessionHandle
    /// What the user should know.
    package private(set) var notices: [OpenWarning]
    /// What the user should know, in words: that the session is read-only, and why.
    public var warnings: [String] { notices.map(\.description) }

    /// Adds what the user should know.
    mutating func add(_ notices: [OpenWarning]) { self.notices += notices }

    /// The session after an edit, which is on the disk then.
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

  /// Names a folder; nothing is done to it yet.
  ///
  /// - Parameters:
  ///   - folder: its path.
  ///   - startedAt: when this program started, which others are told while it has a session open.
  public init(folder: String, startedAt: Timestamp? = nil) {
    self.folder = folder
    self.startedAt = startedAt
  }

  /// Makes the folder if it is missing, proves that files can be written there, and removes what killed
  /// programs left half written.
  ///
  /// - Throws: an error with the reason, before any question has been asked.
  public func prepare() throws(UserError) {
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

  /// Writes a new session to its files and opens them.
  ///
  /// - Throws: an error when the session cannot be written or would not be read back.
  public func create(_ session: Session) throws(UserError) -> SessionHandle {
    try create(session, at: path(for: session.article, annotator: session.annotator))
  }

  /// Writes a new session to a file of that name and opens it.
  ///
  /// - Parameters:
  ///   - session: the session.
  ///   - path: the file's path.
  ///   - fix: what to do when nothing can be written there.
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

  /// The lock of a session that does not exist yet.
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

  /// Takes back a session that was created a moment ago, with its journal and its lock.
  static func remove(path: String) {
    let files = [path, SessionHandle.journalPath(for: path), SessionLock.path(for: path)]
    for file in files { FileSystem.remove(file) }
  }

  /// Opens a session's files and replays the journal.
  ///
  /// When someone else is writing it, or its folder cannot be written, the session can only be read and a
  /// notice says so.
  ///
  /// - Throws: an error that names file, line and column when a file is damaged; both are then left as they
  ///   are.
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

  /// Reads a session's files without the lock, for showing and exporting; nothing is written.
  ///
  /// - Throws: an error that names file, line and column when a file is damaged.
  public func read(path: String) throws(UserError) -> Session {
    try LoadedSession(path: path).session
  }

  /// Writes a session to a new file, which must not exist, or into a device or a pipe.
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
