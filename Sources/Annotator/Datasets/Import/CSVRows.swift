/// The rows of a table in comma-separated values (RFC 4180) or with another separator, each with the line it begins on.
struct CSVRows {
  /// Reads a table. Line ends may be LF or CR LF; a quoted field may hold either.
  ///
  /// - Throws: an error for a quotation that is not closed, or a quotation mark inside a bare field.
  static func rows(
    in bytes: [UInt8], separator: UInt8, name: String
  ) throws(UserError) -> [(fields: [String], line: Int)] {
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw UserError("the table is not UTF-8", at: name)
    }
    var scanner = CSVRows(bytes, separator)
    while scanner.position < scanner.bytes.count { try scanner.readField(name) }
    scanner.endRow()
    return scanner.rows
  }

  private let bytes: [UInt8]
  private let separator: UInt8
  private var position = 0
  private var line = 1
  private var firstLine = 1
  private var fields: [String] = []
  private var rows: [(fields: [String], line: Int)] = []

  private init(_ bytes: [UInt8], _ separator: UInt8) {
    self.bytes = bytes
    self.separator = separator
  }

  /// Reads one field and what ends it.
  private mutating func readField(_ name: String) throws(UserError) {
    var field: [UInt8] = []
    if bytes[position] == 0x22 { try readQuotation(into: &field, name) }
    while position < bytes.count, bytes[position] != separator, bytes[position] != 0x0A {
      guard bytes[position] != 0x22 else {
        throw UserError(
          "a quotation mark stands inside a field", at: "\(name):\(line)",
          fix: "double it, and quote the field")
      }
      field.append(bytes[position])
      position += 1
    }
    let endsRow = position < bytes.count && bytes[position] == 0x0A
    if (endsRow || position == bytes.count), field.last == 0x0D { field.removeLast() }
    fields.append(String(decoding: field, as: UTF8.self))
    position += 1
    guard endsRow else { return }
    line += 1
    endRow()
  }

  private mutating func readQuotation(into field: inout [UInt8], _ name: String) throws(UserError) {
    let start = line
    position += 1
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if byte == 0x22 {
        guard position < bytes.count, bytes[position] == 0x22 else { return }
        position += 1
      } else if byte == 0x0A {
        line += 1
      }
      field.append(byte)
    }
    throw UserError("a quotation is not closed", at: "\(name):\(start)")
  }

  private mutating func endRow() {
    if !fields.isEmpty, fields != [""] { rows.append((fields, firstLine)) }
    fields = []
    firstLine = line
  }
}
