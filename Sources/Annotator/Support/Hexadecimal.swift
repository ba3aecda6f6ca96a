/// Hexadecimal digits as bytes.
enum Hexadecimal {
  /// Returns the value of a digit, 0 to 15, or nil when the byte isn't one.
  static func value(of digit: UInt8) -> UInt8? {
    switch digit {
    case 0x30...0x39: digit - 0x30
    case 0x41...0x46: digit - 0x41 + 10
    case 0x61...0x66: digit - 0x61 + 10
    default: nil
    }
  }

  /// Returns the value of a decimal or lower-case digit, or 255 for any other byte, without branching.
  @inline(__always) static func valueOrAll(ofLowerCase digit: UInt8) -> UInt8 {
    let letter = digit &- 0x61
    let value = digit &- 0x30
    return value < 10 ? value : letter < 6 ? letter + 10 : 0xFF
  }

  /// Returns the lower-case digit for the low four bits of a value.
  static func digit(of value: UInt8) -> UInt8 {
    let low = value & 15
    return low < 10 ? 0x30 + low : 0x61 + low - 10
  }
}
