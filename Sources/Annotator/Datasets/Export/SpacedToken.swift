/// A token that records whether a space follows, as in spaCy and Prodigy.
///
/// White space other than a single space after a token is a separate token, so that the tokens reproduce the
/// text exactly.
struct SpacedToken: Equatable, Sendable {
  /// The token's range, in UTF-8 offsets.
  let range: Range<Int>
  /// Whether a space follows that isn't a token.
  let isSpaced: Bool
}

extension SpacedToken {
  /// Returns all tokens of a text, given those of its words.
  ///
  /// - Parameters:
  ///   - words: the words, in order, without overlap, and with only white space between them.
  ///   - bytes: the text's UTF-8.
  static func all(of words: [TextToken], in bytes: [UInt8]) -> [SpacedToken] {
    var tokens: [SpacedToken] = []
    var end = 0
    for word in words {
      addGap(end..<word.range.lowerBound, in: bytes, to: &tokens)
      tokens.append(SpacedToken(range: word.range, isSpaced: false))
      end = word.range.upperBound
    }
    addGap(end..<bytes.count, in: bytes, to: &tokens)
    return tokens
  }

  private static func addGap(_ gap: Range<Int>, in bytes: [UInt8], to tokens: inout [SpacedToken]) {
    guard !gap.isEmpty else { return }
    var start = gap.lowerBound
    if let last = tokens.last, bytes[start] == 0x20 {
      tokens[tokens.count - 1] = SpacedToken(range: last.range, isSpaced: true)
      start += 1
    }
    if start < gap.upperBound {
      tokens.append(SpacedToken(range: start..<gap.upperBound, isSpaced: false))
    }
  }
}
