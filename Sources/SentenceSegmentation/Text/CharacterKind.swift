/// The role of a Unicode scalar in a sentence: letters by case, digits, stops, quotes, brackets.
enum CharacterKind: UInt8 {
  case other, space, lower, upper, caseless, ideograph, digit, stop, opener, closer, quote, dash, comma
  case bullet, mark, symbol, emoji, numero, section

  /// Determines the kind of a scalar value.
  @inline(__always)
  init(_ value: UInt32) {
    if value &- 97 < 26 {
      self = .lower
    } else if value &- 65 < 26 {
      self = .upper
    } else {
      self = value < 0x80 ? CharacterKind.ascii(value) : CharacterKind.beyondASCII(value)
    }
  }

  var isLetter: Bool {
    self == .lower || self == .upper || self == .caseless || self == .ideograph
  }

  var isCloserOrQuote: Bool { self == .closer || self == .quote }

  /// Returns whether a scalar has the Unicode property White_Space.
  @inline(__always)
  static func isWhiteSpace(_ value: UInt32) -> Bool {
    if value < 0x85 { return value == 32 || (value >= 9 && value <= 13) }
    switch value {
    case 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: return true
    default: return false
    }
  }
}

extension CharacterKind {
  /// Returns the kind of an ASCII character, from a table.
  @inline(__always)
  private static func ascii(_ value: UInt32) -> CharacterKind {
    switch asciiKinds.utf8Start[Int(value & 0x7F)] {
    case 98: .space
    case 99: .lower
    case 100: .upper
    case 103: .digit
    case 104: .stop
    case 105: .opener
    case 106: .closer
    case 107: .quote
    case 108: .dash
    case 109: .comma
    case 110: .bullet
    case 112: .symbol
    default: .other
    }
  }

  /// A letter for each ASCII character: "a" is the first kind, "b" the second. Stops are `! . ?`, quotes `" '
  /// \``.
  private static let asciiKinds: StaticString = """
    aaaaaaaaabbbbbaaaaaaaaaaaaaaaaaabhkppppkijnpmlhpggggggggggmmppph\
    pddddddddddddddddddddddddddipjppkccccccccccccccccccccccccccipjpa
    """

  private static func beyondASCII(_ value: UInt32) -> CharacterKind {
    if value &- 0x430 < 32 { return .lower }  // а to я, which make up most Cyrillic text
    if value < 0x2000 { return letter(value) }
    if value < 0x2E80 { return punctuation(value) }
    return ideographic(value)
  }

  private static func letter(_ value: UInt32) -> CharacterKind {
    if isWhiteSpace(value) { return .space }
    switch value {
    case 0xAB, 0xBB, 0xB4: return .quote
    case 0xA1, 0xBF: return .opener
    case 0xB7: return .bullet
    case 0xA7, 0xB6: return .section
    case 0x37E, 0x589, 0x61F, 0x6D4, 0x964, 0x965, 0x1362, 0x1367, 0x17D4, 0x104A, 0x104B: return .stop
    case 0xAA, 0xB5, 0xBA: return .lower
    case 0x80...0xBF, 0xD7, 0xF7: return .symbol
    case 0x300...0x36F, 0x483...0x489, 0x591...0x5BD, 0x610...0x61A, 0x64B...0x65F: return .mark
    case 0x60C, 0x61B, 0x387: return .comma
    case 0x660...0x669, 0x6F0...0x6F9, 0x966...0x96F: return .digit
    case 0x5BE: return .dash
    default: break
    }
    if LetterCase.lowercase(value) != value { return .upper }
    return LetterCase.isCasedBlock(value) ? .lower : .caseless
  }

  private static func punctuation(_ value: UInt32) -> CharacterKind {
    if isWhiteSpace(value) { return .space }
    switch value {
    case 0x2018...0x201F, 0x2039, 0x203A: return .quote
    case 0x2010...0x2015, 0x2212: return .dash
    case 0x2026, 0x203C, 0x203D, 0x2047...0x2049: return .stop
    case 0x2022, 0x2023, 0x2043, 0x25A0...0x25FF, 0x2219, 0x27A2: return .bullet
    case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F: return .mark
    case 0x2600...0x27BF, 0x2B00...0x2BFF: return .emoji
    case 0x2116: return .numero
    default: return .symbol
    }
  }

  private static func ideographic(_ value: UInt32) -> CharacterKind {
    switch value {
    case 0x3000: return .space
    case 0x3002, 0xFF01, 0xFF0E, 0xFF1F, 0xFF61: return .stop
    case 0x3001, 0xFF0C, 0xFF1A, 0xFF1B: return .comma
    case 0x3008, 0x300A, 0x300C, 0x300E, 0x3010, 0x3014, 0xFF08: return .opener
    case 0x3009, 0x300B, 0x300D, 0x300F, 0x3011, 0x3015, 0xFF09: return .closer
    case 0xFF10...0xFF19: return .digit
    case 0xFE00...0xFE0F, 0x1F3FB...0x1F3FF, 0xFEFF: return .mark
    case 0x1F000...0x1FAFF: return .emoji
    case 0xFF21...0xFF3A: return .upper
    case 0xFF41...0xFF5A: return .lower
    case 0xAC00...0xD7AF: return .caseless
    case 0x2E80...0x9FFF, 0xF900...0xFAFF, 0xFF66...0xFF9F, 0x20000...0x3FFFF: return .ideograph
    default: return .other
    }
  }
}
