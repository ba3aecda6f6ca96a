import CSQLite

/// A SQLite database open for writing or reading.
final class Database {
  private let handle: OpaquePointer
  private let name: String

  /// Opens an existing file, which may be empty, called `name` in errors.
  init(path: String, named name: String) throws(UserError) {
    var opened: OpaquePointer?
    let result = csqlite_open(path, &opened)
    guard let opened else { throw UserError("not enough memory for the database", at: name) }
    handle = opened
    self.name = name
    guard result == 0 else { throw failure() }
  }

  /// Opens a database read-only, running nothing that its schema defines.
  init(reading path: String) throws(UserError) {
    var opened: OpaquePointer?
    let result = csqlite_open_reading(path, &opened)
    guard let opened else { throw UserError("not enough memory for the database", at: path) }
    handle = opened
    name = path
    guard result == 0 else { throw failure() }
  }

  deinit { csqlite_close(handle) }

  /// Returns the names of the tables.
  func tables() throws(UserError) -> [String] {
    var names: [String] = []
    try eachRow("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name") { row in
      names += row.map(\.text)
    }
    return names
  }

  /// Passes the rows of a table to `take`, each with those of its columns that have a text.
  func eachRow(of table: String, _ take: ([(column: String, text: String)]) -> Void) throws(UserError) {
    let quoted = table.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
    try eachRow("SELECT * FROM \"\(quoted)\"", take)
  }

  private func eachRow(
    _ sql: String, _ take: ([(column: String, text: String)]) -> Void
  ) throws(UserError) {
    var statement: OpaquePointer?
    guard csqlite_prepare(handle, sql, &statement) == 0, let statement else { throw failure() }
    defer { csqlite_finish(statement) }
    var result = csqlite_next(statement)
    while result == csqlite_row {
      take((0..<csqlite_columns(statement)).compactMap { Self.cell($0, of: statement) })
      result = csqlite_next(statement)
    }
    guard result == 0 else { throw failure() }
  }

  /// Returns a column of a query's current row; nil if it has no text.
  private static func cell(_ column: Int32, of statement: OpaquePointer) -> (column: String, text: String)? {
    var count: UInt64 = 0
    guard let name = csqlite_column_name(statement, column),
      let text = csqlite_column_text(statement, column, &count)
    else { return nil }
    let bytes = UnsafeRawBufferPointer(start: text, count: Int(count))
    return (String(cString: name), String(decoding: bytes, as: UTF8.self))
  }

  /// Runs SQL that returns no rows.
  func run(_ sql: String) throws(UserError) {
    guard csqlite_run(handle, sql) == 0 else { throw failure() }
  }

  /// Prepares a statement that inserts a row into a table.
  func insertion(into table: String, columns: [String]) throws(UserError) -> Insertion {
    let names = columns.map { "\"\($0)\"" }.joined(separator: ", ")
    let places = columns.map { _ in "?" }.joined(separator: ", ")
    var statement: OpaquePointer?
    let sql = "INSERT INTO \(table) (\(names)) VALUES (\(places))"
    guard csqlite_prepare(handle, sql, &statement) == 0, let statement else { throw failure() }
    return Insertion(statement, of: self)
  }

  fileprivate func failure() -> UserError {
    let words = csqlite_message(handle).map { String(cString: $0) } ?? "unknown error"
    return UserError("SQLite reports '\(words)'", at: name)
  }

  /// A prepared insertion.
  final class Insertion {
    private let statement: OpaquePointer
    private let database: Database

    fileprivate init(_ statement: OpaquePointer, of database: Database) {
      self.statement = statement
      self.database = database
    }

    deinit { csqlite_finish(statement) }

    /// Inserts a row.
    func add(_ cells: [Cell]) throws(UserError) {
      for (index, cell) in cells.enumerated() {
        guard bind(cell, to: Int32(truncatingIfNeeded: index + 1)) == 0 else { throw database.failure() }
      }
      guard csqlite_step(statement) == 0 else { throw database.failure() }
    }

    private func bind(_ cell: Cell, to parameter: Int32) -> Int32 {
      switch cell {
      case .null: return csqlite_bind_null(statement, parameter)
      case .boolean(let boolean): return csqlite_bind_integer(statement, parameter, boolean ? 1 : 0)
      case .integer(let integer): return csqlite_bind_integer(statement, parameter, Int64(integer))
      case .number(let number): return csqlite_bind_number(statement, parameter, number)
      case .text(let text): return bind(text, to: parameter)
      case .json(let json): return bind(json[...], to: parameter)
      }
    }

    private func bind(_ text: Substring, to parameter: Int32) -> Int32 {
      var text = text
      return text.withUTF8 { bytes in
        bytes.withMemoryRebound(to: CChar.self) {
          csqlite_bind_text(statement, parameter, $0.baseAddress, UInt64($0.count))
        }
      }
    }
  }
}
