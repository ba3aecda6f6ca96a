/// Writes many new sessions to a store's folder in one step.
///
/// They are written to a hidden folder first; when all are on the disk, each is given its name, which takes
/// no time. A process that is killed before leaves only the hidden folder, which the next import removes.
package struct SessionImport {
  private let folder: String
  private let staging: String
  private let store: SessionStore
  private let cleaner: Cleaner
  private let lock: OpenFile?
  private var names: Set<String> = []
  private var files: [(staged: String, path: String)] = []
  /// How many sessions were there already, with the same judgments.
  package private(set) var known = 0

  /// Makes the hidden folder.
  ///
  /// - Throws: an error when the store's folder cannot be written.
  package init(to store: SessionStore) throws(UserError) {
    self.store = store
    folder = store.folder
    do throws(SystemError) {
      try FileSystem.makeFolder(store.folder)
      Self.removeAbandoned(in: store.folder)
      (staging, lock) = try Self.lockedFolder(in: store.folder)
    } catch {
      throw error.userError(
        for: "write to the sessions folder", store.folder, fix: "name another folder with --sessions")
    }
    cleaner = Cleaner(staging)
  }

  /// Writes a session to the hidden folder, unless it is in the store with the same judgments.
  ///
  /// - Throws: an error when the store has another session of the same article and annotator, when the
  ///   session was added already, or when it cannot be written.
  package mutating func add(_ session: Session) throws(UserError) {
    let path = try freePath(for: session)
    let bytes = try SessionFile.encode(session)
    // Without its history, whose hash was made of the same session a moment ago.
    _ = try SessionFile.decode(bytes, name: path, wanting: .judgments)
    let staged = "\(staging)/\(files.count)"
    do throws(SystemError) {
      let file = try OpenFile(staged, .creating)
      try file.setMode(0o600)
      try file.write(bytes, at: 0)
    } catch {
      throw error.userError(for: "write the session file", path, fix: "name another folder with --sessions")
    }
    if !FileSystem.exists(path) {
      files.append((staged, path))
    } else if try store.read(path: path).says(session) {
      known += 1
      FileSystem.remove(staged)
    } else {
      FileSystem.remove(staged)
      throw UserError("this session is there already with other judgments", at: path, fix: "resume it")
    }
  }

  /// Waits for the disk, gives every session its name, and returns the paths; when one cannot be given its
  /// name, those before it are taken back.
  package func publish() throws(UserError) -> [String] {
    var published: [String] = []
    do throws(SystemError) {
      FileSystem.syncEverything()
      for (staged, path) in files {
        try FileSystem.link(staged, to: path)
        published.append(path)
      }
      try FileSystem.syncFolder(folder)
    } catch {
      for path in published { FileSystem.remove(path) }
      throw error.userError(for: "write the session files", folder)
    }
    return published
  }
}

extension SessionImport {
  private static let prefix = ".import-"

  /// Removes the hidden folder when the import is over, however it ends.
  private final class Cleaner: Sendable {
    private let folder: String
    init(_ folder: String) { self.folder = folder }
    deinit { FileSystem.removeFolder(folder) }
  }

  /// A new hidden folder, and the lock in it that shows others that its import goes on; nil where the file
  /// system has no locks.
  ///
  /// One that was taken for abandoned before it was locked is made again.
  private static func lockedFolder(in folder: String) throws(SystemError) -> (String, OpenFile?) {
    while true {
      let number = UInt32.random(in: .min ... .max)
      let path = "\(folder)/\(prefix)\(FileSystem.ownName.process)-\(number)"
      try FileSystem.makeFolder(path)
      guard let lock = try? OpenFile(path + lockName, .creating) else { return (path, nil) }
      guard let isTaken = try? lock.takeLock() else { return (path, nil) }
      if isTaken, FileSystem.exists(path + lockName) { return (path, lock) }
    }
  }

  /// The name of the lock, after that of the folder.
  private static let lockName = "/lock"

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

  /// A path that neither the store nor this import has yet, or the one of the session that is there.
  private mutating func freePath(for session: Session) throws(UserError) -> String {
    let path = try store.path(for: session.article, annotator: session.annotator)
    guard !names.insert(path).inserted else { return path }
    let stem = String(path.dropLast(5))
    var number = 2
    while !names.insert("\(stem)-\(number).json").inserted || FileSystem.exists("\(stem)-\(number).json") {
      number += 1
    }
    return "\(stem)-\(number).json"
  }
}

extension Session {
  /// Whether it holds the same statements with the same judgments as another of the same text.
  fileprivate func says(_ other: Session) -> Bool {
    statements.count == other.statements.count
      && zip(statements, other.statements).allSatisfy { $0.range == $1.range && $0.judgment == $1.judgment }
  }
}
