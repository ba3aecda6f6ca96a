/// Guesses the language of a text from its script, its letters and its commonest words.
///
///     LanguageGuess.language(of: "Про це повідомляє газета")  // "uk"
///     LanguageGuess.language(of: "According to the report")   // "en"
///     LanguageGuess.language(of: "123")                       // nil
public enum LanguageGuess {
  /// How many bytes of a text are looked at.
  private static let sample = 16_384

  /// The language as a lower-case ISO 639 code, or nil when it cannot be told. Looks at the first 16 KiB.
  public static func language(of text: String) -> String? {
    var text = text
    return text.withUTF8 { buffer in language(of: TextBytes(buffer)) }
  }

  /// The language of UTF-8 text as a lower-case ISO 639 code, or nil when it cannot be told.
  package static func language(ofUTF8 utf8: ArraySlice<UInt8>) -> String? {
    utf8.withUnsafeBufferPointer { buffer in language(of: TextBytes(buffer)) }
  }

  /// The language of UTF-8 text as a lower-case ISO 639 code, or nil when it cannot be told.
  package static func language(ofUTF8 utf8: UnsafeBufferPointer<UInt8>) -> String? {
    language(of: TextBytes(utf8))
  }

  /// How many words make a text of which the commonest tell the language.
  private static let enough = 80

  /// What the commonest words say; of a short text, what all words say that are known, if that is clear.
  private static func language(of bytes: TextBytes) -> String? {
    let votes = votes(bytes)
    return (votes.words < enough ? self.votes(bytes, by: .wide).clear : nil) ?? votes.winner
  }

  /// The likeliest language of a text, on whatever evidence, or unknown.
  static func code(of bytes: TextBytes) -> LanguageCode {
    LanguageCode(votes(bytes).likeliest)
  }

  /// The likeliest language of a paragraph, on whatever evidence, or unknown.
  static func code(of bytes: TextBytes, in paragraph: Range<Int>) -> LanguageCode {
    LanguageCode(votes(bytes, in: paragraph).likeliest)
  }

  private static func votes(
    _ bytes: TextBytes, in range: Range<Int>? = nil, by clues: LanguageClues = .shared
  ) -> LanguageVotes {
    let range = range ?? 0..<bytes.count
    let end = min(range.upperBound, range.lowerBound + sample)
    var votes = LanguageVotes(clues)
    var offset = range.lowerBound
    while offset < end {
      let start = bytes.skippingSpace(from: offset, to: end)
      guard start < end else { break }
      let word = Token(in: bytes, startingAt: start, limit: end)
      votes.add(word, bytes)
      offset = max(word.end, start + 1)
    }
    return votes
  }
}
