extension PrivacyScan {
  /// Reads a file of a dataset, or every file below a folder.
  ///
  /// - Throws: an error when one cannot be read.
  package mutating func read(path: String) throws(UserError) {
    guard FileSystem.isFolder(path) else {
      return read(try InputFile(path: path, maximumBytes: JSONReader.sizeLimit).bytes(), name: path)
    }
    var names: [String] = []
    do throws(SystemError) {
      names = try FileSystem.names(in: path)
    } catch {
      throw error.userError(for: "read the folder", path)
    }
    for name in names.sorted() { try read(path: "\(path)/\(name)") }
  }

  /// Begins a scan that looks for the names of this computer and a user, too.
  package init(user: String?) { self.init(names: [user, FileSystem.ownName.host].compactMap { $0 }) }
}
