/// A token with whether one space follows, as spaCy and Prodigy have them: white space that is not the one
/// space after a token is a token of its own, so that the tokens give the text back exactly.
struct SpacedToken: Equatable, Sendable {
  /// Where it stands, in UTF-8 offsets.
  let range: Range<Int>
  /// Whether one space follows that is not a token.
  let isSpaced: Bool
}

extension SpacedToken {
  /// The tokens of a whole text, from those of its words.
  ///
  /// - Parameters:
  ///   - words: the words, in order, without overlap; between them is white space alone.
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
