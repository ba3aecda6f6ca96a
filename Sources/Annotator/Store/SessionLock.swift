#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The lock that makes one process the only writer of a session: a hidden file beside it, which is never
/// renamed, and is removed when the lock is given back.
final class SessionLock {
  /// What came of asking for the lock.
  enum Attempt {
    /// We have it.
    case taken(SessionLock)
    /// Someone else has it; nil when it cannot be read who.
    case held(LockOwner?)
    /// Nobody can have it; why the session can only be read.
    case impossible(OpenWarning)
  }

  private let file: OpenFile
  private let path: String

  private init(_ file: OpenFile, path: String) {
    self.file = file
    self.path = path
  }

  /// Removes the lock file while it is still locked: who waits for it sees that its name is gone, and begins
  /// another. A file that has come in its place belongs to someone else and stays.
  deinit {
    if isInPlace { FileSystem.remove(path) }
  }

  /// How often the lock is asked for again when its file was removed between opening and locking it.
  private static let attempts = 100

  /// Asks for the lock of a session.
  static func attempt(for session: String, now: Timestamp?) -> Attempt {
    let path = path(for: session)
    do throws(SystemError) {
      for _ in 0..<attempts {
        let file = try OpenFile(path, .updating)
        if let strangeness = try strangeness(of: file, at: path, session) { return .impossible(strangeness) }
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

  /// Whether this is still the lock of the session: its name leads to the file that is locked. Another name
  /// that a copy of the folder gave it since (`cp -al`) takes nothing away.
  var isInPlace: Bool { (try? file.isNamed(path)) ?? false }

  /// Why a file is not used as a lock; nil for the plain files that this program makes. Writing into another
  /// kind of file, or into one that has a second name, could destroy what is not ours.
  private static func strangeness(of file: OpenFile, at path: String, _ session: String) throws(SystemError)
    -> OpenWarning?
  {
    let stamp = try file.stamp()
    if !stamp.isRegular { return .strangeLock(path, "is not a regular file") }
    if stamp.links > 1 { return .strangeLock(path, "has a second name (a hard link)") }
    let owners = [geteuid(), FileStamp(of: session)?.owner]
    let isOfTeam = FileSystem.fileMode(in: FileSystem.split(path).folder) & 0o020 != 0
    if !owners.contains(stamp.owner), !isOfTeam { return .strangeLock(path, "belongs to another user") }
    return nil
  }

  private static func reason(for error: SystemError, at path: String) -> OpenWarning {
    switch error.code {
    case ENOLCK, EOPNOTSUPP, ENOSYS: .notLockable
    case ELOOP: .strangeLock(path, "is a symbolic link")
    case ENXIO, EINVAL: .strangeLock(path, "is not a regular file")
    case EISDIR: .strangeLock(path, "is a folder")
    default: .notWritable(error.words)
    }
  }

  /// Where the lock of a session is.
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
