/// Text that stands for itself in a JSON string: ASCII without control characters, quotes and backslashes.
enum JSONPlainText {
  /// Returns the end of the text that needs no escapes, starting at an offset: a quote, a backslash, a
  /// control character, or malformed UTF-8.
  static func endOfText(from offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var offset = offset
    while true {
      offset = end(from: offset, in: bytes)
      guard offset < bytes.count, bytes[offset] >= 0x80 else { return offset }
      while offset < bytes.count, bytes[offset] >= 0x80 {
        let count = UTF8Sequence.count(at: offset, in: bytes)
        guard count > 0 else { return offset }
        offset += count
      }
    }
  }

  /// Returns the end of the plain text from an offset, testing eight bytes at a time.
  @inline(__always) static func end(from offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var offset = endOfWords(from: offset, in: bytes)
    while offset < bytes.count, isPlain(bytes[offset]) { offset += 1 }
    return offset
  }

  /// Moves past groups of eight plain bytes. A byte that isn't plain is high itself, or borrows when the
  /// bound is subtracted, and either sets a top bit.
  @inline(__always) static func endOfWords(from offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let raw = UnsafeRawBufferPointer(bytes)
    var offset = offset
    while offset + 8 <= bytes.count {
      let word = raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      let controls = word &- 0x2020_2020_2020_2020
      let quotes = (word ^ 0x2222_2222_2222_2222) &- 0x0101_0101_0101_0101
      let escapes = (word ^ 0x5C5C_5C5C_5C5C_5C5C) &- 0x0101_0101_0101_0101
      guard (controls | quotes | escapes | word) & 0x8080_8080_8080_8080 == 0 else { break }
      offset += 8
    }
    return offset
  }

  @inline(__always) private static func isPlain(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte < 0x80 && byte != 0x22 && byte != 0x5C
  }
}
