/// Finds out what separates the columns of a table, from its header.
enum SeparatorGuess {
  /// The comma, unless the semicolon, the tab or the vertical bar occurs more often in the first line outside
  /// quotation marks.
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
}
