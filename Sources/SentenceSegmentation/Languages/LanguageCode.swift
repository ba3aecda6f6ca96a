/// A language as the segmenter knows it: the first two letters of its ISO 639 code as a number.
struct LanguageCode: Hashable, Sendable {
  let rawValue: UInt16

  /// No language was stated, or none was recognised.
  static let unknown = LanguageCode(rawValue: 0)

  init(rawValue: UInt16) {
    self.rawValue = rawValue
  }

  /// Parses "uk", "uk-UA", "ukr"; anything with fewer than two letters is unknown.
  init(_ code: String?) {
    let letters = (code ?? "").utf8.prefix(2).map { $0 | 32 }
    rawValue = letters.count == 2 ? UInt16(letters[0]) << 8 | UInt16(letters[1]) : 0
  }

  /// Returns the hash of a word in this language only.
  @inline(__always)
  func salted(_ hash: UInt64) -> UInt64 {
    (hash ^ UInt64(rawValue)) &* 0x9E37_79B9_7F4A_7C15 | 1
  }

  /// Greek, in which a semicolon is a question mark.
  static let greek = LanguageCode(rawValue: 0x656C)
  /// Armenian, in which a colon is typed for the full stop "։", and a full stop serves as a colon.
  static let armenian = LanguageCode(rawValue: 0x6879)
  /// Arabic.
  static let arabic = LanguageCode(rawValue: 0x6172)
  /// Bulgarian, whose nouns end in the article.
  static let bulgarian = LanguageCode(rawValue: 0x6267)
  /// Turkish.
  static let turkish = LanguageCode(rawValue: 0x7472)
  /// Lithuanian.
  static let lithuanian = LanguageCode(rawValue: 0x6C74)
  /// English.
  static let english = LanguageCode(rawValue: 0x656E)
  /// German.
  static let german = LanguageCode(rawValue: 0x6465)
  /// Marathi.
  static let marathi = LanguageCode(rawValue: 0x6D72)
  /// Hindi.
  static let hindi = LanguageCode(rawValue: 0x6869)

  /// Whether the language uses Cyrillic, in which capitals with full stops are initials: uk ru be bg mk kk.
  var isCyrillic: Bool {
    switch rawValue {
    case 0x756B, 0x7275, 0x6265, 0x6267, 0x6D6B, 0x6B6B: true
    default: false
    }
  }

  /// Whether a year is followed by an abbreviated noun, as in "1996 г.".
  var writesYearsShort: Bool { LanguageCode.yearsShort[index] }

  /// Whether an ordinal is written as a number with a full stop: "12. Juni".
  var hasDottedOrdinals: Bool { LanguageCode.dottedOrdinals[index] }

  private static let yearsShort = codes { $0.writesYearsShort }
  private static let dottedOrdinals = codes { $0.hasDottedOrdinals }

  /// Returns whether each language has a property, by index.
  private static func codes(_ isMeant: (LanguageProfile) -> Bool) -> [Bool] {
    var codes = [Bool](repeating: false, count: 1 << 10)
    for profile in LanguageProfile.all where isMeant(profile) {
      codes[LanguageCode(profile.code).index] = true
    }
    return codes
  }

  /// A number below 1,024 that is unique to the code: five bits of each letter.
  private var index: Int { Int(rawValue >> 8 & 31) << 5 | Int(rawValue & 31) }
}
