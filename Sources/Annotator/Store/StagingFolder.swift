import Synchronization

/// A hidden folder in which sessions are written before they are given their names; it is removed with all
/// that is in it when the last reference goes.
///
/// They are encoded and written by a thread of its own, while the next are prepared.
final class StagingFolder: Sendable {
  private let path: String
  /// Shows others that the import goes on; nil where the file system has no locks.
  private let lock: OpenFile?
  private let worker = WorkerThread()
  private let failure = Failure()

  private static let prefix = ".import-"
  /// The name of the lock, after that of the folder.
  private static let lockName = "/lock"

  /// Makes a hidden folder in another, and removes those that killed imports left there.
  init(in folder: String) throws(SystemError) {
    Self.removeAbandoned(in: folder)
    (path, lock) = try Self.locked(in: folder)
  }

  deinit {
    worker.finish()
    FileSystem.removeFolder(path)
  }

  /// Writes a session, sooner or later, and returns where.
  ///
  /// - Parameter destination: the path that it will be given.
  /// - Throws: what went wrong with one before.
  func write(_ session: Session, _ name: String, for destination: String) throws(UserError) -> String {
    try failure.check()
    let staged = "\(path)/\(name)"
    // Not this folder: the thread must not be the one that lets it go.
    worker.run { [failure] in
      failure.keep { () throws(UserError) in try Self.write(session, staged, destination) }
    }
    return staged
  }

  /// Waits until all sessions are written.
  ///
  /// - Throws: what went wrong.
  func finish() throws(UserError) {
    worker.finish()
    try failure.check()
  }
}

extension StagingFolder {
  /// What went wrong first.
  private final class Failure: Sendable {
    private let first = Mutex<UserError?>(nil)

    /// Does something, unless something went wrong before, and keeps what goes wrong.
    func keep(_ work: () throws(UserError) -> Void) {
      guard first.withLock({ $0 == nil }) else { return }
      do throws(UserError) {
        try work()
      } catch {
        first.withLock { $0 = error }
      }
    }

    func check() throws(UserError) {
      if let error = first.withLock({ $0 }) { throw error }
    }
  }

  private static func write(_ session: Session, _ staged: String, _ path: String) throws(UserError) {
    let bytes = try SessionFile.encode(session)
    // Without its history, whose hash was made of the same session a moment ago.
    _ = try SessionFile.decode(bytes, name: path, wanting: .judgments)
    do throws(SystemError) {
      let file = try OpenFile(staged, .creating)
      try file.setMode(0o600)
      try file.write(bytes, at: 0)
    } catch {
      throw error.userError(for: "write the session file", path, fix: "name another folder with --sessions")
    }
  }

  /// A new hidden folder, and the lock in it; one that was taken for abandoned before it was locked is made
  /// again.
  private static func locked(in folder: String) throws(SystemError) -> (String, OpenFile?) {
    while true {
      let number = UInt32.random(in: .min ... .max)
      let path = "\(folder)/\(prefix)\(FileSystem.ownName.process)-\(number)"
      try FileSystem.makeFolder(path)
      guard let lock = try? OpenFile(path + lockName, .creating) else { return (path, nil) }
      guard let isTaken = try? lock.takeLock() else { return (path, nil) }
      if isTaken, FileSystem.exists(path + lockName) { return (path, lock) }
    }
  }

  /// Removes what imports left behind that were killed: nobody holds their locks.
  private static func removeAbandoned(in folder: String) {
    for name in (try? FileSystem.names(in: folder)) ?? [] where name.hasPrefix(prefix) {
      let path = "\(folder)/\(name)"
      guard FileSystem.exists(path + lockName), let lock = try? OpenFile(path + lockName, .updating),
        (try? lock.takeLock()) == true
      else { continue }
      FileSystem.removeFolder(path)
    }
  }
}
