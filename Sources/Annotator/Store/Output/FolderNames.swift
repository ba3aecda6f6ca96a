/// The names that a format writes in its folder, used to tell an earlier export's folder from any other.
package struct FolderNames: Sendable {
  /// The files in every such folder.
  let always: Set<String>
  /// Whether the format writes a file with this path below the folder.
  let writes: @Sendable (String) -> Bool

  /// Returns, in words, the first thing in a folder that the format doesn't write, or else the first file
  /// missing; nil when the folder holds an export and nothing else, or no files.
  func oddity(of folder: String) -> String? {
    var found: Set<String> = []
    if let strange = strange(in: folder, below: "", &found) {
      return "it contains \(strange), which the format does not write"
    }
    guard !found.isEmpty else { return nil }
    return always.subtracting(found).min().map { "it has no \($0), so it is not an earlier export" }
  }

  /// Removes the files that the format writes, and any folders that are then empty.
  func remove(_ folder: String) {
    remove(folder, below: "")
  }

  private func strange(in folder: String, below path: String, _ found: inout Set<String>) -> String? {
    guard let names = try? FileSystem.names(in: folder) else { return "a folder that cannot be read" }
    for name in names {
      let (inner, below) = ("\(folder)/\(name)", path + name)
      switch FileSystem.entryKind(of: inner) {
      case .folder:
        if let strange = strange(in: inner, below: below + "/", &found) { return strange }
      case .file where writes(below) && KeptFile(at: inner) == nil: found.insert(below)
      case .file, .other: return "'\(below)'"
      }
    }
    return nil
  }

  private func remove(_ folder: String, below path: String) {
    for name in (try? FileSystem.names(in: folder)) ?? [] {
      let inner = "\(folder)/\(name)"
      switch FileSystem.entryKind(of: inner) {
      case .folder: remove(inner, below: "\(path)\(name)/")
      case .file where writes(path + name): FileSystem.remove(inner)
      case .file, .other: continue
      }
    }
    FileSystem.removeEmptyFolder(folder)
  }
}
