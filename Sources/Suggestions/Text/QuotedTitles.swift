/// Tells a newspaper's name in quotation marks («Портовая газета») from an actual quotation.
enum QuotedTitles {
  /// The maximum number of words in a title.
  private static let longest = 4

  /// Returns the tokens with the marks and words of quoted titles no longer counted as a quotation.
  /// O(tokens).
  ///
  /// - Parameter marks: the marks that open a title; nil for all. English sets titles in italics or capitals,
  ///   but keeps the guillemets of foreign names.
  static func unquoted(in tokens: [Token], opening marks: Set<String>? = nil) -> [Token] {
    var result = tokens
    var index = 0
    while index < tokens.count {
      if tokens[index].kind == .quoteOpen, marks?.contains(tokens[index].lowered) ?? true,
        let close = titleEnd(from: index, in: tokens)
      {
        for place in index...close { result[place] = result[place].outsideQuotation }
        index = close
      }
      index += 1
    }
    return result
  }

  private static func titleEnd(from open: Int, in tokens: [Token]) -> Int? {
    var close = open + 1
    while close < tokens.count, tokens[close].isWord, close - open <= longest { close += 1 }
    guard close > open + 1, close < tokens.count, tokens[close].kind == .quoteClose else { return nil }
    guard tokens[open + 1].isCapitalized, !isUtterance(open, close, in: tokens) else { return nil }
    return close
  }

  /// Returns whether a short quotation is an utterance: it begins the passage, follows a colon, or is
  /// followed by a dash.
  private static func isUtterance(_ open: Int, _ close: Int, in tokens: [Token]) -> Bool {
    if open > 0, tokens[open - 1].kind == .colon { return true }
    guard close + 1 < tokens.count else { return open == 0 }
    let next = tokens[close + 1].kind
    if next == .dash { return true }
    guard next == .comma else { return false }
    return open == 0 || (close + 2 < tokens.count && tokens[close + 2].kind == .dash)
  }
}

extension Token {
  fileprivate var outsideQuotation: Token {
    let isMark = kind == .quoteOpen || kind == .quoteClose
    return Token(
      range: range, lowered: lowered, kind: isMark ? .other : kind, isCapitalized: isCapitalized,
      isAcronym: isAcronym, isQuoted: false)
  }
}
