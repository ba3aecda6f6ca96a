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
  static let greek = LanguageCode("el")
}
