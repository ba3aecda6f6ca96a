extension FileSystem {
  /// The deepest level of folders to search.
  private static let deepest = 32

  /// Returns a file itself, or the files in a folder and its subfolders, ordered by name. Leaves out hidden
  /// entries and links.
  ///
  /// - Throws: an error when a folder cannot be read, or holds no file.
  static func articleFiles(in path: String) throws(UserError) -> [String] {
    guard path != "-", isFolder(path) else { return [path] }
    var files: [String] = []
    try collect(path, depth: 0, into: &files)
    guard !files.isEmpty else {
      throw UserError("there are no files in the folder", at: path, fix: "name another")
    }
    return files
  }

  private static func collect(_ folder: String, depth: Int, into files: inout [String]) throws(UserError) {
    guard depth <= deepest else { return }
    let names: [String]
    do throws(SystemError) {
      names = try self.names(in: folder)
    } catch {
      throw error.userError(for: "read the folder", folder)
    }
    for name in names where name.utf8.first != 0x2E {
      let path = folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
      switch entryKind(of: path) {
      case .file: files.append(path)
      case .folder: try collect(path, depth: depth + 1, into: &files)
      case .other: break
      }
    }
  }
}
