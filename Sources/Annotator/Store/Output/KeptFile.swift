/// What of annotate's own a file is, told by its name and what it holds: no output ever replaces it.
enum KeptFile: String {
  case session = "a session"
  case journal = "a session's journal"
  case lock = "a session's lock"
  case codebook = "a codebook"

  /// Looks at a regular file; nil when it is none of these.
  ///
  /// - Complexity: reads at most 1 MiB.
  init?(at path: String) {
    let (folder, name) = FileSystem.split(path)
    if name.hasSuffix(".json.journal") {
      self = .journal
    } else if name.hasPrefix("."), name.hasSuffix(".json.lock") {
      self = .lock
    } else if Self.isSession(path) || FileSystem.exists("\(folder)/.\(name).lock") {
      self = .session
    } else if Self.isCodebook(path) {
      self = .codebook
    } else {
      return nil
    }
  }

  /// Whether a file holds one session; several, a line each, are a dataset, which may be written anew.
  private static func isSession(_ path: String) -> Bool {
    guard !PackedSessions.isName(path) else { return false }
    guard let heading = try? SessionHeading(path: path) else { return false }
    return heading.annotator != nil && heading.digest != nil
  }

  private static func isCodebook(_ path: String) -> Bool {
    guard let bytes = try? FileSystem.read(path, limit: CodebookFile.maximumBytes) else { return false }
    return (try? CodebookFile.decode(bytes, name: path)) != nil
  }
}
