/// Reads tables of text with a comma, semicolon, tab or bar between cells, and quotes around cells that need
/// them.
enum DelimitedText {
  /// A row, and the number of the line it begins on, from 1.
  struct Row {
    let line: Int
    var cells: [String] = []
  }

  /// Returns the rows of a table; the separator is inferred from the first line. Linear.
  static func rows(of text: String) -> [Row] {
    let separator = separator(of: text)
    var rows: [Row] = []
    var row = Row(line: 1)
    var line = 1
    var cell: [UInt8] = []
    var isQuoted = false
    var wasQuote = false
    for byte in text.utf8 {
      if byte == 0x0A { line += 1 }
      if isQuoted, byte != UInt8(ascii: "\"") { cell.append(byte); continue }
      switch byte {
      case UInt8(ascii: "\""):
        if isQuoted { wasQuote = true } else if wasQuote { cell.append(byte) }
        isQuoted.toggle()
        if isQuoted { wasQuote = false }
        continue
      case separator:
        row.cells.append(String(decoding: cell, as: UTF8.self))
        cell = []
      case 0x0A:
        row.cells.append(String(decoding: cell, as: UTF8.self))
        rows.append(row)
        row = Row(line: line)
        cell = []
      case 0x0D: break
      default: cell.append(byte)
      }
      wasQuote = false
    }
    if !cell.isEmpty || !row.cells.isEmpty {
      row.cells.append(String(decoding: cell, as: UTF8.self))
      rows.append(row)
    }
    return rows
  }

  private static func separator(of text: String) -> UInt8 {
    let header = text.utf8.prefix { $0 != 0x0A }
    let candidates = [UInt8(ascii: ","), UInt8(ascii: ";"), 0x09, UInt8(ascii: "|")]
    let counts = candidates.map { candidate in header.count { $0 == candidate } }
    return zip(candidates, counts).max { $0.1 < $1.1 }?.0 ?? UInt8(ascii: ",")
  }
}
