/// What columns of a file are called, as it is typed: our names and theirs, such as `text` and `claim`.
struct ColumnNames {
  private let columns: [String: String]
  /// Columns that an import takes beside ours.
  private static let others = ["source", "url"]

  /// Takes pairs.
  init(_ columns: [String: String]) { self.columns = columns }

  /// Checks that we have a column of each of our names, and that the file has each of theirs.
  ///
  /// - Throws: an error that names the columns there are.
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
