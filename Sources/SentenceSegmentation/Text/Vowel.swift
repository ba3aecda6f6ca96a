/// The vowels of the Latin, Greek and Cyrillic alphabets: a word without one is often an abbreviation.
enum Vowel {
  /// Returns whether a lower-case scalar is a vowel; every accented letter of Latin-1 counts as one.
  @inline(__always)
  static func contains(_ value: UInt32) -> Bool {
    if value < 0x80 { return value > 96 && ascii >> (value &- 97) & 1 == 1 }
    return containsBeyondASCII(value)
  }

  /// The vowels a e i o u y, with a bit each.
  private static let ascii: UInt32 = 1 | 1 << 4 | 1 << 8 | 1 << 14 | 1 << 20 | 1 << 24

  private static func containsBeyondASCII(_ value: UInt32) -> Bool {
    if value &- 0x430 < 48 { return cyrillic >> UInt64(value &- 0x430) & 1 == 1 }
    switch value {
    case 0xE0...0xFF, 0x101, 0x103, 0x105, 0x113...0x11B, 0x131, 0x14D, 0x151, 0x169...0x173: return true
    case 0x3AC...0x3AF, 0x3B1, 0x3B5, 0x3B7, 0x3B9, 0x3BF, 0x3C5, 0x3C9...0x3CE: return true
    default: return false
    }
  }

  /// The vowels а е и о у, ъ ы э ю я, ё є і ї, with a bit each.
  private static let cyrillic: UInt64 = 0b1000_0100_0001_0010_0001 | 0b11_1011 << 26 | 0b110_1001 << 33
}
