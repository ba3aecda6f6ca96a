/// Session files that are read one after the other, without their locks.
public struct SessionFiles: Sendable {
  /// The files in the order in which they are read.
  public let paths: [String]
  private var index = 0

  /// Finds sessions by what the user named: files, names in the store's folder, and folders, whose sessions are taken in
  /// the order of their names. A file that is named twice is read once.
  ///
  /// - Throws: an error for a name that is none of these, or a folder without sessions.
  public init(named names: [String], in store: SessionStore) throws(UserError) {
    var paths: [String] = []
    var seen: Set<String> = []
    for name in names {
      for path in try Self.paths(named: name, in: store) where seen.insert(path).inserted {
        paths.append(path)
      }
    }
    self.paths = paths
  }

  /// Reads the next session with what its journal adds; nil behind the last.
  ///
  /// - Throws: an error that says which file cannot be read, and why.
  public mutating func next() throws(UserError) -> Session? {
    guard index < paths.count else { return nil }
    defer { index += 1 }
    return try Self.session(at: paths[index])
  }

  /// Reads one session with what its journal adds, without its lock.
  ///
  /// - Throws: an error that says why it cannot be read.
  public static func session(at path: String) throws(UserError) -> Session {
    try LoadedSession(path: path).session
  }

  private static func paths(named name: String, in store: SessionStore) throws(UserError) -> [String] {
    guard FileSystem.isFolder(name) else { return [try store.path(named: name)] }
    let trimmed = name.utf8.count > 1 && name.hasSuffix("/") ? String(name.dropLast()) : name
    let paths = try SessionStore(folder: trimmed).sessionPaths()
    guard !paths.isEmpty else { throw UserError("there are no sessions in the folder", at: name) }
    return paths
  }
}
