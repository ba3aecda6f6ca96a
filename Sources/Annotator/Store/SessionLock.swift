/// The lock that makes one process the only writer of a session: a hidden file beside it, which is never renamed.
final class SessionLock {
  /// What came of asking for the lock.
  enum Attempt {
    /// We have it.
    case taken(SessionLock)
    /// Someone else has it; nil when it cannot be read who.
    case held(LockOwner?)
    /// Nobody can have it, because the folder cannot be written.
    case impossible(SystemError)
  }

  private let file: OpenFile

  private init(_ file: OpenFile) {
    self.file = file
  }

  /// Asks for the lock of a session.
  static func attempt(for path: String, now: Timestamp?) -> Attempt {
    do throws(SystemError) {
      let file = try OpenFile(Self.path(for: path), .updating)
      guard try file.takeLock() else { return .held(holder(in: try file.read(limit: 4_096))) }
      let (process, host) = FileSystem.ownName
      try file.truncate(to: 0)
      try file.write(encode(LockOwner(process: process, host: host, since: now)), at: 0)
      return .taken(SessionLock(file))
    } catch {
      return .impossible(error)
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
