/// A language as the segmenter knows it: the first two letters of its ISO 639 code in one number.
struct LanguageCode: Hashable, Sendable {
  let rawValue: UInt16

  /// No language was stated, or none was recognised.
  static let unknown = LanguageCode(rawValue: 0)

  init(rawValue: UInt16) {
    self.rawValue = rawValue
  }

  /// Reads "uk", "uk-UA", "ukr"; anything shorter than two letters is unknown.
  init(_ code: String?) {
    let letters = (code ?? "").utf8.prefix(2).map { $0 | 32 }
    rawValue = letters.count == 2 ? UInt16(letters[0]) << 8 | UInt16(letters[1]) : 0
  }

  /// A word's hash in this language alone.
  @inline(__always)
  func salted(_ hash: UInt64) -> UInt64 {
    (hash ^ UInt64(rawValue)) &* 0x9E37_79B9_7F4A_7C15 | 1
  }

  /// Greek, where a semicolon asks a question.
  static let greek = LanguageCode(rawValue: 0x656C)
  /// Armenian, where a colon is typed for the full stop "։", and a full stop does the work of a colon.
  static let armenian = LanguageCode(rawValue: 0x6879)
  /// Arabic.
  static let arabic = LanguageCode(rawValue: 0x6172)
  /// Bulgarian, whose nouns carry the article behind them.
  static let bulgarian = LanguageCode(rawValue: 0x6267)
  /// Turkish.
  static let turkish = LanguageCode(rawValue: 0x7472)
  /// English.
  static let english = LanguageCode(rawValue: 0x656E)

  /// Whether a year has its noun behind it, shortened, as in "1996 г.": uk ru be bg pl.
  var writesYearsShort: Bool {
    switch rawValue {
    case 0x756B, 0x7275, 0x6265, 0x6267, 0x706C: true
    default: false
    }
  }

  /// Whether an ordinal is a number with a full stop: "12. Juni".
  var hasDottedOrdinals: Bool {
    switch rawValue {
    // Germanic and Slavic: de hr sr bs sl sk cs da nb no nn
    case 0x6465, 0x6872, 0x7372, 0x6273, 0x736C, 0x736B, 0x6373, 0x6461, 0x6E62, 0x6E6F, 0x6E6E: true
    // fi et lv hu tr is
    case 0x6669, 0x6574, 0x6C76, 0x6875, 0x7472, 0x6973: true
    default: false
    }
  }
}
