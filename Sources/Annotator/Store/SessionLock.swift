#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The lock that makes one process the only writer of a session: a hidden file beside the session, never
/// renamed, and removed when the lock is released.
final class SessionLock {
  /// The outcome of trying to take the lock.
  enum Attempt {
    /// This process has the lock.
    case taken(SessionLock)
    /// Another process has it; nil when its owner can't be read.
    case held(LockOwner?)
    /// Nobody can take it, for the reason given, so the session is read-only.
    case impossible(OpenWarning)
  }

  private let file: OpenFile
  private let path: String

  private init(_ file: OpenFile, path: String) {
    self.file = file
    self.path = path
  }

  /// Removes the lock file while it is still locked, so that a process which has opened it finds its name
  /// gone and makes another. A file that has replaced it belongs to someone else and is left alone.
  deinit {
    if isInPlace { FileSystem.remove(path) }
  }

  /// The number of attempts when the lock file keeps being removed between opening and locking it.
  private static let attempts = 100

  /// Tries to take the lock of a session.
  static func attempt(for session: String, now: Timestamp?) -> Attempt {
    let path = path(for: session)
    do throws(SystemError) {
      for _ in 0..<attempts {
        let file = try OpenFile(path, .updating)
        if let oddity = try oddity(of: file, at: path, session) { return .impossible(oddity) }
        guard try file.takeLock() else { return .held(holder(in: try file.read(limit: 4_096))) }
        guard try file.isNamed(path) else { continue }
        let (process, host) = FileSystem.ownName
        try file.claimMode(at: path)
        try file.truncate(to: 0)
        try file.write(encode(LockOwner(process: process, host: host, since: now)), at: 0)
        return .taken(SessionLock(file, path: path))
      }
      return .held(nil)
    } catch {
      return .impossible(reason(for: error, at: path))
    }
  }

  /// Whether this is still the session's lock, that is, its name leads to the locked file. A second name that
  /// the file got from a copy of the folder (`cp -al`) does no harm.
  var isInPlace: Bool { (try? file.isNamed(path)) ?? false }

  /// Returns the reason not to use a file as a lock; nil for a plain file as this program makes them. Writing
  /// to another kind of file, or to one with a second name, could destroy someone else's data.
  private static func oddity(of file: OpenFile, at path: String, _ session: String) throws(SystemError)
    -> OpenWarning?
  {
    let stamp = try file.stamp()
    if !stamp.isRegular { return .oddLock(path, "is not a regular file") }
    if stamp.links > 1 { return .oddLock(path, "has a second name (a hard link)") }
    let owners = [geteuid(), FileStamp(of: session)?.owner]
    let isOfTeam = FileSystem.fileMode(in: FileSystem.split(path).folder) & 0o020 != 0
    if !owners.contains(stamp.owner), !isOfTeam { return .oddLock(path, "belongs to another user") }
    return nil
  }

  private static func reason(for error: SystemError, at path: String) -> OpenWarning {
    switch error.code {
    case ENOLCK, EOPNOTSUPP, ENOSYS: .notLockable
    case ELOOP: .oddLock(path, "is a symbolic link")
    case ENXIO, EINVAL: .oddLock(path, "is not a regular file")
    case EISDIR: .oddLock(path, "is a folder")
    case EACCES where FileSystem.exists(path) && access(FileSystem.split(path).folder, W_OK) == 0:
      .oddLock(path, "belongs to another user")
    default: .notWritable(error.words)
    }
  }

  /// Returns the path of a session's lock.
  static func path(for session: String) -> String {
    let (folder, name) = FileSystem.split(session)
    return "\(folder)/.\(name).lock"
  }

  private static func encode(_ holder: LockOwner) -> [UInt8] {
    var writer = JSONWriter()
    writer.open("{")
    writer.member("pid", holder.process)
    writer.member("host", holder.host)
    writer.member("since", holder.since)
    writer.close("}")
    writer.endLine()
    return writer.bytes
  }

  private enum Key: String, CaseIterable {
    case process = "pid"
    case host, since
  }

  private static func holder(in bytes: [UInt8]) -> LockOwner? {
    do throws(UserError) {
      var reader = try JSONReader(bytes, name: "")
      var members = try reader.beginObject(of: Key.self)
      var (process, host): (Int?, String?) = (nil, nil)
      var since: Timestamp?
      while let key = try reader.nextKey(&members) {
        switch key {
        case .process: process = try reader.integer()
        case .host: host = try reader.string(limit: FileLimit.name)
        case .since: since = reader.takeNull() ? nil : try reader.timestamp()
        }
      }
      guard let process, let host else { return nil }
      return LockOwner(process: process, host: host, since: since)
    } catch {
      return nil
    }
  }
}
