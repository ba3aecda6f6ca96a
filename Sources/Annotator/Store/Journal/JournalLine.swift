/// A line of the journal: an object whose first member is the CRC-32 of everything after that member.
///
///     {"crc": "3d1f08a2", "change": {"seq": 31, …}}
enum JournalLine {
  /// The start of every line, which can otherwise occur only in an unknown member.
  static let marker = Array("{\"crc\": \"".utf8)
  /// The bytes before those that the checksum covers.
  static let prefixCount = 20

  /// Returns the line that holds `content`, JSON without its opening bracket, including the newline.
  static func framing(_ content: [UInt8]) -> [UInt8] {
    var line = marker
    line.reserveCapacity(prefixCount + content.count + 1)
    line.append(contentsOf: digits(of: CRC32.checksum(of: content[...])))
    line.append(contentsOf: [0x22, 0x2C, 0x20])
    line.append(contentsOf: content)
    line.append(0x0A)
    return line
  }

  /// Whether a line, given without its newline, matches its checksum.
  static func isIntact(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.count > prefixCount, line.starts(with: marker) else { return false }
    let content = line.dropFirst(prefixCount)
    let sum = digits(of: CRC32.checksum(of: content))
    return line.dropFirst(marker.count).prefix(11).elementsEqual(sum + [0x22, 0x2C, 0x20])
  }

  /// Returns the end of the line that begins at `start`: after its newline, at the start of the next line
  /// when the newline between them was lost, or at the end of the bytes.
  static func end(from start: Int, in bytes: [UInt8]) -> Int {
    var index = start
    while index < bytes.count {
      if bytes[index] == 0x0A { return index + 1 }
      if index > start, bytes[index] == marker[0], bytes[index...].starts(with: marker) { return index }
      index += 1
    }
    return index
  }

  /// Whether another line begins after the first byte of `bytes`.
  static func containsLineStart(_ bytes: ArraySlice<UInt8>) -> Bool {
    var index = bytes.startIndex + 1
    while index + marker.count <= bytes.endIndex {
      if bytes[index] == marker[0], bytes[index...].starts(with: marker) { return true }
      index += 1
    }
    return false
  }

  /// Removes the carriage returns that another program put before the newlines. A line has none of its own,
  /// because JSON escapes them. Linear.
  ///
  /// - Returns: the offset of the first newline that had one; nil when none had.
  static func restoreLineEnds(of bytes: inout [UInt8]) -> Int? {
    guard let first = bytes.indices.dropLast().first(where: { bytes[$0] == 0x0D && bytes[$0 + 1] == 0x0A })
    else { return nil }
    bytes.removeAll { $0 == 0x0D }
    return first
  }

  private static func digits(of sum: UInt32) -> [UInt8] {
    (0..<8).map { Hexadecimal.digit(of: UInt8(truncatingIfNeeded: sum >> UInt32(28 - 4 * $0))) }
  }
}
