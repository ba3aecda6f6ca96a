/// Guesses the separator of a table's columns from its header.
enum SeparatorGuess {
  /// Returns the comma, unless the semicolon, the tab or the vertical bar occurs more often in the first line
  /// outside quotation marks.
  static func separator(of bytes: [UInt8]) -> UInt8 {
    var counts: [UInt8: Int] = [:]
    var isQuoted = false
    for byte in bytes {
      if byte == 0x22 { isQuoted.toggle() }
      if byte == 0x0A, !isQuoted { break }
      if !isQuoted, [0x2C, 0x3B, 0x09, 0x7C].contains(byte) { counts[byte, default: 0] += 1 }
    }
    let best = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }
    guard let best, best.value > counts[0x2C, default: 0] else { return 0x2C }
    return best.key
  }

  /// Returns the separator that a first line such as `sep=;` states, as Excel reads and writes it, and the
  /// end of that line; nil if there is none.
  static func stated(in bytes: [UInt8]) -> (separator: UInt8, end: Int)? {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let line = Array(bytes[start...].prefix(7))
    guard line.count > 5, line.starts(with: Array("sep=".utf8)) else { return nil }
    let end = line[5] == 0x0D ? 6 : 5
    guard end < line.count, line[end] == 0x0A else { return nil }
    return (line[4], start + end + 1)
  }
}
