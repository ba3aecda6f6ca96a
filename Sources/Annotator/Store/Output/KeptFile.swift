/// A kind of file that annotate relies on, recognised by name and content. No output ever replaces one.
enum KeptFile: String {
  case session = "a session"
  case journal = "a session's journal"
  case lock = "a session's lock"
  case codebook = "a codebook"
  case original = "the original of an article"
  case assignments = "the list of assignments"

  /// Identifies the kind of a regular file; nil when it is none of these.
  ///
  /// - Complexity: reads at most 1 MiB, or all of a JSON object that may be a session of version 1.
  init?(at path: String) {
    let (folder, name) = FileSystem.split(path)
    if name.hasSuffix(".json.journal") {
      self = .journal
    } else if name.hasPrefix("."), name.hasSuffix(".json.lock") {
      self = .lock
    } else if Self.isSession(path) || FileSystem.exists("\(folder)/.\(name).lock") {
      self = .session
    } else if FileSystem.split(folder).name == Originals.folderName,
      SHA256Digest(hex: Array(name.utf8)[...]) != nil
    {
      self = .original
    } else if name == Assignment.fileName {
      self = .assignments
    } else if Self.isCodebook(path) {
      self = .codebook
    } else {
      return nil
    }
  }

  /// Whether a file holds one session, whole or damaged. A file with several, one per line, is a dataset,
  /// which may be replaced.
  private static func isSession(_ path: String) -> Bool {
    guard !PackedSessions.isName(path) else { return false }
    let heading = try? SessionHeading(path: path)
    return heading?.annotator != nil && heading?.digest != nil || namesFormat(path)
  }

  /// Whether the start or the end of a JSON file names the session format, even between git's conflict
  /// markers.
  private static func namesFormat(_ path: String) -> Bool {
    do throws(SystemError) {
      let file = try OpenFile(path, .reading)
      var ends = try file.read(limit: stretch)
      let start = ends.drop { $0 <= 0x20 }
      guard start.first == 0x7B || start.starts(with: "<<<<<<<".utf8) else { return false }
      let size = FileStamp(of: path)?.size ?? 0
      if size > ends.count { _ = try file.append(stretch, from: max(ends.count, size - stretch), to: &ends) }
      return ends.withUnsafeBufferPointer { ends in
        let name = Array("\"\(SessionFile.format)\"".utf8)
        return ends.indices.contains { ends[$0] == 0x22 && ends[$0...].starts(with: name) }
      }
    } catch {
      return false
    }
  }

  /// The number of bytes to examine at each end of a file.
  private static let stretch = 1 << 16

  private static func isCodebook(_ path: String) -> Bool {
    guard let bytes = try? FileSystem.read(path, limit: CodebookFile.maximumBytes) else { return false }
    return (try? CodebookFile.decode(bytes, name: path)) != nil
  }
}
