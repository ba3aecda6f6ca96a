/// Simple case folding of Latin, Greek, Cyrillic and Armenian letters, without tables.
enum LetterCase {
  /// Returns the lower-case form of a scalar value, or the value itself if it isn't a capital of these
  /// scripts.
  @inline(__always)
  static func lowercase(_ value: UInt32) -> UInt32 {
    if value < 0x80 { return value >= 65 && value <= 90 ? value | 32 : value }
    return beyondASCII(value)
  }

  /// Returns whether a scalar is an ASCII letter.
  static func isASCIILetter(_ value: UInt32) -> Bool { (value | 32) &- 97 < 26 }

  /// Returns whether a scalar is in a block of letters with case.
  static func isCasedBlock(_ value: UInt32) -> Bool {
    switch value {
    case 0xC0...0x24F, 0x370...0x52F, 0x561...0x587, 0x1E00...0x1FFF: true
    default: false
    }
  }

  private static func beyondASCII(_ value: UInt32) -> UInt32 {
    switch value {
    case 0xC0...0xDE: value == 0xD7 ? value : value + 32
    case 0x130: 0x69
    case 0x178: 0xFF
    case 0x139...0x148, 0x179...0x17E: value & 1 == 1 ? value + 1 : value
    case 0x100...0x177, 0x218...0x233, 0x1E00...0x1EFF: value & 1 == 0 ? value + 1 : value
    case 0x386: 0x3AC
    case 0x388...0x38A: value + 37
    case 0x38C: 0x3CC
    case 0x38E, 0x38F: value + 63
    case 0x391...0x3AB: value + 32
    case 0x400...0x40F: value + 80
    case 0x410...0x42F: value + 32
    case 0x460...0x481, 0x48A...0x4BF, 0x4D0...0x52F: value & 1 == 0 ? value + 1 : value
    case 0x531...0x556: value + 48
    default: value
    }
  }
}
