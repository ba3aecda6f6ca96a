/// Writes a single SQLite database: indexed tables of articles, sessions, statements and judgments, and a
/// view `records` with the columns of the tabular formats.
///
/// Positions count code points. All statements of a session are written, but only the selected judgments.
package struct SQLiteExporter: Exporter {
  private var writer: DatabaseWriter?

  /// Creates the exporter.
  package init() {}

  /// Creates the tables.
  package mutating func begin(to sink: any ExportSink) throws(UserError) {
    writer = try DatabaseWriter(path: try sink.fileForWriting(), named: "the database")
  }

  /// Writes the rows of a session.
  package mutating func write(_ selection: FilteredSession, to sink: any ExportSink) throws(UserError) {
    guard selection.filter.takes(annotator: selection.session.annotator) else { return }
    try writer?.add(selection)
  }

  /// Creates the indexes and closes the database.
  package mutating func end(to sink: any ExportSink) throws(UserError) {
    try writer?.finish()
    writer = nil
  }
}

extension Exporter where Self == SQLiteExporter {
  /// A SQLite database.
  package static var sqlite: Self { SQLiteExporter() }
}

extension ExportFormat {
  static let sqlite = ExportFormat(
    name: "sqlite", summary: "one SQLite database: articles, sessions, statements, judgments",
    shape: .database(ending: "sqlite"), unit: .codePoints, exporter: { _ in .sqlite as SQLiteExporter })
}
