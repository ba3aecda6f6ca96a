/// A token of an article: a word, or a single other character.
struct TextToken: Hashable, Sendable {
  /// The token's range, in UTF-8 offsets.
  let range: Range<Int>
}

/// Splits text into tokens for formats that count them.
///
/// A token is a run of letters, marks, digits and underscores, including single apostrophes, hyphens and full
/// stops inside it, or any other user-perceived character that isn't white space, so that no emoji is split.
/// Each ideograph or kana is a token.
struct Tokenizer: Sendable {
  /// Returns the tokens in a range of an article, given in UTF-8 offsets of code points.
  func tokens(in range: Range<Int>, of article: Article) -> [TextToken] {
    let characters = Array(article[range])
    var tokens: [TextToken] = []
    var offset = range.lowerBound
    var isJoined = false
    for (index, character) in characters.enumerated() {
      let end = offset + character.utf8.count
      let kind = kind(of: characters, at: index)
      if kind == .word, isJoined, let last = tokens.popLast() {
        tokens.append(TextToken(range: last.range.lowerBound..<end))
      } else if kind != .space {
        tokens.append(TextToken(range: offset..<end))
      }
      isJoined = kind == .word
      offset = end
    }
    return tokens
  }

  private enum Kind {
    case space, word, other
  }

  private func kind(of characters: [Character], at index: Int) -> Kind {
    let character = characters[index]
    if character.unicodeScalars.allSatisfy(\.properties.isWhitespace) { return .space }
    if isWord(character) { return .word }
    let isInside = index > 0 && index + 1 < characters.count
    let joins = "'’-.".contains(character) && isInside
    return joins && isWord(characters[index - 1]) && isWord(characters[index + 1]) ? .word : .other
  }

  private func isWord(_ character: Character) -> Bool {
    guard let first = character.unicodeScalars.first else { return false }
    if first == "_" { return true }
    return (first.properties.isAlphabetic || character.isNumber) && !Self.standsAlone(first)
  }

  private static func standsAlone(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isIdeographic || (0x3040..<0x3100).contains(scalar.value)
  }
}
