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
  /// - Parameter isWanted: whether a column after the first is wanted; those of others are checked and left
  ///   empty.
  /// - Throws: an error for a quotation that is not closed, a quotation mark inside a bare field, or bytes
  ///   that are not UTF-8.
  mutating func next(_ isWanted: (Int) -> Bool = { _ in true }) throws(UserError) -> Row? {
    while position < bytes.count {
      let first = line
      var fields: [String] = []
      while try readField(into: &fields, isWanted: fields.isEmpty || isWanted(fields.count)) {}
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
  private mutating func readField(into fields: inout [String], isWanted: Bool) throws(UserError) -> Bool {
    var quoted: [UInt8]?
    if position < bytes.count, bytes[position] == 0x22 { quoted = try readQuotation() }
    let start = position
    position = bytes.withUnsafeBufferPointer { endOfField(from: start, in: $0) }
    guard position >= bytes.count || bytes[position] != 0x22 else {
      throw UserError(
        "a quotation mark is inside an unquoted field", at: "\(name):\(line)",
        fix: "double it, and quote the field")
    }
    let isLast = position >= bytes.count || bytes[position] == lineEnd
    var field = quoted.map { ($0 + bytes[start..<position])[...] } ?? bytes[start..<position]
    if isLast, lineEnd == 0x0A, field.last == 0x0D { field.removeLast() }
    guard let text = field.withUnsafeBufferPointer({ checkedText(of: $0, isWanted) }) else {
      throw UserError("the table is not UTF-8", at: "\(name):\(line)", fix: "save it as UTF-8")
    }
    fields.append(text)
    position += 1
    if isLast { line += 1 }
    return !isLast
  }

  /// Where a field without quotation marks ends: at a separator, a line end, or a mark.
  private func endOfField(from start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var end = start
    while end < bytes.count, bytes[end] != separator, bytes[end] != lineEnd, bytes[end] != 0x22 { end += 1 }
    return end
  }

  /// The text of a field, empty when it is not wanted; nil when it is not UTF-8.
  private func checkedText(of field: UnsafeBufferPointer<UInt8>, _ isWanted: Bool) -> String? {
    guard field.allSatisfy({ $0 < 0x80 }) else {
      return String(validating: field, as: UTF8.self).map { isWanted ? $0 : "" }
    }
    return isWanted ? String(decoding: field, as: UTF8.self) : ""
  }

  private mutating func readQuotation() throws(UserError) -> [UInt8] {
    var field: [UInt8] = []
    let start = (position: position, line: line)
    position += 1
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if byte == 0x22 {
        guard position < bytes.count, bytes[position] == 0x22 else { return field }
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
