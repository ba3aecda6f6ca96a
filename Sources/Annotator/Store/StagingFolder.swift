import Synchronization

/// A hidden folder in which sessions are written before they are given their names, removed with all its
/// content when the last reference goes.
///
/// A separate thread encodes and writes the sessions while the next ones are prepared.
final class StagingFolder: Sendable {
  private let path: String
  /// Shows other processes that the import is running; nil on file systems without locks.
  private let lock: OpenFile?
  private let worker = WorkerThread()
  private let failure = Failure()

  private static let prefix = ".import-"
  /// The path of the lock within the folder.
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

  /// Schedules a session to be written, and returns the path at which it will be.
  ///
  /// - Parameter destination: the path that the session will be given.
  /// - Throws: the error of an earlier session that could not be written.
  func write(_ session: Session, _ name: String, for destination: String) throws(UserError) -> String {
    try failure.check()
    let staged = "\(path)/\(name)"
    // Captures no reference to the folder, since `deinit` must not run on the worker thread.
    worker.run { [failure] in
      failure.keep { () throws(UserError) in try Self.write(session, staged, destination) }
    }
    return staged
  }

  /// Waits until all sessions are written.
  ///
  /// - Throws: the error of a session that could not be written.
  func finish() throws(UserError) {
    worker.finish()
    try failure.check()
  }
}

extension StagingFolder {
  /// The first error that occurred.
  private final class Failure: Sendable {
    private let first = Mutex<UserError?>(nil)

    /// Does some work unless an error has occurred, and keeps its error.
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
    // Leaves out the history, whose hash was computed from the same session a moment ago.
    _ = try SessionFile.decode(bytes, name: path, wanting: .judgments)
    do throws(SystemError) {
      let file = try OpenFile(staged, .creating)
      try file.setMode(0o600)
      try file.write(bytes, at: 0)
    } catch {
      throw error.userError(for: "write the session file", path, fix: "name another folder with --sessions")
    }
  }

  /// Makes a hidden folder and locks it. Makes another if it was taken for abandoned before it was locked.
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

  /// Removes the folders of killed imports, whose locks nobody holds.
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
