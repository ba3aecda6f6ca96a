/// The rows of a table in comma-separated values (RFC 4180) or with another separator, one after the other.
///
/// Line ends may be LF, CR LF or, where a file has no other, CR; a quoted field may hold any. A byte order
/// mark is skipped.
struct CSVRows {
  /// A row: its fields and the line it begins on.
  typealias Row = (fields: [String], line: Int)

  private let bytes: [UInt8]
  private let separator: UInt8
  private let name: String
  private let lineEnd: UInt8
  private var position = 0
  private var line = 1

  /// Begins before the first row; errors call the table `name`.
  init(_ bytes: [UInt8], separator: UInt8, name: String) {
    self.bytes = bytes
    self.separator = separator
    self.name = name
    lineEnd = bytes.contains(0x0D) && !bytes.contains(0x0A) ? 0x0D : 0x0A
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  /// The next row that is not blank, or nil after the last.
  ///
  /// - Throws: an error for a quotation that is not closed, a quotation mark inside a bare field, or bytes
  ///   that are not UTF-8.
  mutating func next() throws(UserError) -> Row? {
    while position < bytes.count {
      let first = line
      var fields: [String] = []
      while try readField(into: &fields) {}
      if fields != [""] { return (fields, first) }
    }
    return nil
  }

  /// Moves past the end of the line, after a row that cannot be read.
  mutating func skipLine() {
    while position < bytes.count, bytes[position] != lineEnd { position += 1 }
    position += 1
    line += 1
  }

  /// Reads one field and what ends it; false when that ends the row.
  private mutating func readField(into fields: inout [String]) throws(UserError) -> Bool {
    var field: [UInt8] = []
    if position < bytes.count, bytes[position] == 0x22 { try readQuotation(into: &field) }
    let start = position
    while position < bytes.count, bytes[position] != separator, bytes[position] != lineEnd {
      guard bytes[position] != 0x22 else {
        throw UserError(
          "a quotation mark is inside an unquoted field", at: "\(name):\(line)",
          fix: "double it, and quote the field")
      }
      position += 1
    }
    field += bytes[start..<position]
    let isLast = position >= bytes.count || bytes[position] == lineEnd
    if isLast, lineEnd == 0x0A, field.last == 0x0D { field.removeLast() }
    guard let text = String(validating: field, as: UTF8.self) else {
      throw UserError("the table is not UTF-8", at: "\(name):\(line)", fix: "save it as UTF-8")
    }
    fields.append(text)
    position += 1
    if isLast { line += 1 }
    return !isLast
  }

  private mutating func readQuotation(into field: inout [UInt8]) throws(UserError) {
    let start = (position: position, line: line)
    position += 1
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if byte == 0x22 {
        guard position < bytes.count, bytes[position] == 0x22 else { return }
        position += 1
      } else if byte == lineEnd {
        line += 1
      }
      field.append(byte)
    }
    (position, line) = start
    throw UserError("a quotation mark is never closed", at: "\(name):\(line)")
  }
}
