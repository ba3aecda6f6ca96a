/// Hexadecimal digits as bytes.
enum Hexadecimal {
  /// The value of a digit, 0 to 15, or nil when the byte is none.
  static func value(of digit: UInt8) -> UInt8? {
    switch digit {
    case 0x30...0x39: digit - 0x30
    case 0x41...0x46: digit - 0x41 + 10
    case 0x61...0x66: digit - 0x61 + 10
    default: nil
    }
  }

  /// The value of a digit that is no upper-case letter, or 255 when the byte is none; without a branch.
  @inline(__always) static func valueOrAll(ofLowerCase digit: UInt8) -> UInt8 {
    let letter = digit &- 0x61
    let value = digit &- 0x30
    return value < 10 ? value : letter < 6 ? letter + 10 : 0xFF
  }

  /// The lower-case digit of a value; only its low four bits count.
  static func digit(of value: UInt8) -> UInt8 {
    let low = value & 15
    return low < 10 ? 0x30 + low : 0x61 + low - 10
  }
}
