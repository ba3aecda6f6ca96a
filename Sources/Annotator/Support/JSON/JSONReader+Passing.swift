extension JSONReader {
  /// Moves past a value whose bytes are known to be as written, or will be read again. Examines only its
  /// strings and brackets. Linear, at about a byte a nanosecond.
  mutating func passValue() throws(UserError) {
    guard passWholeValue() else { throw unexpected("a value") }
  }

  /// Does the same, or returns false when the value is incomplete.
  mutating func passWholeValue() -> Bool {
    skipSpace()
    let start = position
    let end = bytes.withUnsafeBufferPointer { Self.end(ofValueAt: start, in: $0) }
    guard let end, end > start else { return false }
    position = end
    return true
  }

  /// Returns the end of a value; nil when the bytes end first.
  private static func end(ofValueAt start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var depth = 0
    var offset = start
    while offset < bytes.count {
      switch bytes[offset] {
      case 0x22:
        guard let end = end(ofStringAt: offset, in: bytes) else { return nil }
        offset = end
        if depth == 0 { return offset }
        continue
      case 0x7B, 0x5B: depth += 1
      case 0x7D, 0x5D:
        depth -= 1
        if depth <= 0 { return depth == 0 ? offset + 1 : offset }
      case 0x2C, 0x20, 0x0A, 0x0D, 0x09: if depth == 0 { return offset }
      default: break
      }
      offset += 1
    }
    return nil
  }

  /// Returns the end, after the closing quote, of the string at an opening quote; nil when the bytes end
  /// first.
  private static func end(ofStringAt quote: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var offset = quote + 1
    while let end = bytes.offset(of: 0x22, from: offset) {
      var escape = bytes.offset(of: 0x5C, from: offset, to: end)
      while let start = escape, start < end {
        offset = start + 2
        escape = bytes.offset(of: 0x5C, from: offset, to: end)
      }
      if offset <= end { return end + 1 }
    }
    return nil
  }
}
