/// Guesses the language of a text from its script, its letters and its most common words.
///
///     LanguageGuess.language(of: "Про це повідомляє газета")  // "uk"
///     LanguageGuess.language(of: "According to the report")   // "en"
///     LanguageGuess.language(of: "123")                       // nil
public enum LanguageGuess {
  /// The number of bytes of a text that are examined.
  private static let sample = 16_384

  /// Returns the language as a lower-case ISO 639 code, or nil if it can't be determined. Examines the first
  /// 16 KiB.
  public static func language(of text: String) -> String? {
    var text = text
    return text.withUTF8 { buffer in language(of: TextBytes(buffer)) }
  }

  /// Returns the language of UTF-8 text as a lower-case ISO 639 code, or nil if it can't be determined.
  package static func language(ofUTF8 utf8: ArraySlice<UInt8>) -> String? {
    utf8.withUnsafeBufferPointer { buffer in language(of: TextBytes(buffer)) }
  }

  /// Returns the language of UTF-8 text as a lower-case ISO 639 code, or nil if it can't be determined.
  package static func language(ofUTF8 utf8: UnsafeBufferPointer<UInt8>) -> String? {
    language(of: TextBytes(utf8))
  }

  /// The number of words from which the most common ones suffice to identify the language.
  private static let enough = 80

  /// Returns the language by the most common words. For a short text, all known words decide if they are
  /// clear.
  private static func language(of bytes: TextBytes) -> String? {
    let votes = votes(bytes)
    return (votes.words < enough ? self.votes(bytes, by: .wide).clear : nil) ?? votes.winner
  }

  /// Returns the likeliest language of a text, however weak the evidence, or unknown.
  static func code(of bytes: TextBytes) -> LanguageCode {
    LanguageCode(votes(bytes).likeliest)
  }

  /// Returns the likeliest language of a paragraph, however weak the evidence, or unknown.
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
