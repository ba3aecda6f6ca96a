/// A word or a punctuation mark of a passage.
struct Token: Hashable, Sendable {
  /// The kind of a token.
  enum Kind: Hashable, Sendable {
    case word, number, quoteOpen, quoteClose, comma, colon, semicolon, dash, stop, question, exclamation
    case bracketOpen, bracketClose, other
  }

  /// The range in UTF-8 offsets of the passage.
  let range: Range<Int>
  /// The text in lower case, with `'` for every apostrophe and `е` for `ё`.
  let lowered: String
  /// The kind of the token.
  let kind: Kind
  /// Whether it begins with a capital letter.
  let isCapitalized: Bool
  /// Whether it is an acronym: at least two letters, all of them capitals.
  let isAcronym: Bool
  /// Whether it is inside a quotation.
  let isQuoted: Bool

  /// Whether it is a word or a number.
  var isWord: Bool { kind == .word || kind == .number }
  /// Whether it ends a clause.
  var endsClause: Bool {
    switch kind {
    case .comma, .colon, .semicolon, .dash, .stop, .question, .exclamation, .quoteOpen, .quoteClose,
      .bracketOpen, .bracketClose:
      true
    case .word, .number, .other: false
    }
  }
}
