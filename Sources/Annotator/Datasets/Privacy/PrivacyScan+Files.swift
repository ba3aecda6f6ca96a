extension PrivacyScan {
  /// Reads a file of a dataset, or every file below a folder.
  ///
  /// - Throws: an error if a file or a folder can't be opened.
  package mutating func read(path: String) throws(UserError) {
    guard FileSystem.isFolder(path) else {
      let bytes = try InputFile(path: path, maximumBytes: JSONReader.sizeLimit).bytes()
      guard bytes.starts(with: Array("SQLite format 3\u{0}".utf8)) else { return read(bytes, name: path) }
      return readDatabase(path)
    }
    var names: [String] = []
    do throws(SystemError) {
      names = try FileSystem.names(in: path)
    } catch {
      throw error.userError(for: "read the folder", path)
    }
    for name in names.sorted() { try read(path: "\(path)/\(name)") }
  }

  /// Reads a file, or every file below a folder; if one can't be opened, the error goes into `unread`.
  package mutating func read(named path: String) {
    do throws(UserError) {
      try read(path: path)
    } catch {
      leave(error.place ?? path, error.what, fix: error.fix)
    }
  }

  /// Reads the tables of a database, row by row.
  private mutating func readDatabase(_ path: String) {
    do throws(UserError) {
      let database = try Database(reading: path)
      for table in try database.tables() {
        try database.eachRow(of: table) { row in
          for (column, text) in row {
            readLines(Array(text.utf8), "\(path), \(table)")
            take(column, text, "\(path), \(table)")
          }
        }
      }
    } catch {
      leave(path, error.what)
    }
  }

  /// Creates a scan that also looks for the names of this computer and a user.
  package init(user: String?, reader: (any DocumentReading)?) {
    self.init(names: [user, FileSystem.ownName.host].compactMap { $0 }, reader: reader)
  }
}
