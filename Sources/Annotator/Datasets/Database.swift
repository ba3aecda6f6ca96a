import CSQLite

/// A SQLite database that is being written.
final class Database {
  private let handle: OpaquePointer
  private let name: String

  /// Opens a file that exists, such as an empty one; errors call it `name`.
  init(path: String, named name: String) throws(UserError) {
    var opened: OpaquePointer?
    let result = csqlite_open(path, &opened)
    guard let opened else { throw UserError("not enough memory for the database", at: name) }
    handle = opened
    self.name = name
    guard result == 0 else { throw failure() }
  }

  deinit { csqlite_close(handle) }

  /// Runs SQL that gives no rows.
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
