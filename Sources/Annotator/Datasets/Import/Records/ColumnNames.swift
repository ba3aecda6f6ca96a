/// The names of a file's columns, as typed: pairs of our name and theirs, such as `text` and `claim`.
struct ColumnNames {
  private let columns: [String: String]
  /// The columns that an import reads in addition to ours.
  private static let others = ["source", "url"]

  /// Creates the names from pairs.
  init(_ columns: [String: String]) { self.columns = columns }

  /// Checks that each of our names is that of a column, and that the file has each of theirs.
  ///
  /// - Throws: an error that suggests the nearest column or lists those of the file.
  func check(against theirs: [String], _ name: String) throws(UserError) {
    let ours = RecordColumn.allCases.map(\.rawValue) + Self.others + DocumentKey.members
    for (mine, other) in columns.sorted(by: { $0.key < $1.key }) {
      guard ours.contains(mine) else {
        throw UserError(
          "'\(mine)' is not a column that can be imported", nearest: mine, of: ours,
          fix: "write ours=theirs, as in --column text=claim")
      }
      guard theirs.contains(other) else {
        throw UserError(
          "there is no column '\(other)'", nearest: other, of: theirs,
          fix: "the file has \(theirs.prefix(20).joined(separator: ", "))"
        ).located(at: name)
      }
    }
  }
}
