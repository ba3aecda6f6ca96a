/// Names and their meanings for a help text, in two columns, or one below the other if there is little room.
///
///     HelpTable([("csv", "a table")]).text(columns: 80)  // "  csv  a table"
package struct HelpTable: Sendable {
  private let rows: [(name: String, meaning: String)]

  /// Creates a table from rows.
  package init(_ rows: [(String, String)]) {
    self.rows = rows
  }

  /// Returns the rows wrapped to a number of columns; no word that fits on a line is broken.
  package func text(columns: Int) -> String {
    let room = (rows.map(\.name.columns).max() ?? 0) + 4
    guard columns >= room + 30 else { return stacked(columns) }
    let wrapping = TextWrapping(width: columns, firstIndent: room, hangingIndent: room)
    return rows.map { name, meaning in
      "  " + name.padded(to: room - 2) + String(wrapping.wrapped(meaning).drop { $0 == " " })
    }.joined(separator: "\n")
  }

  private func stacked(_ columns: Int) -> String {
    let wrapping = TextWrapping(width: columns, firstIndent: 4, hangingIndent: 4)
    return rows.map { "  \($0)\n\(wrapping.wrapped($1))" }.joined(separator: "\n")
  }
}
