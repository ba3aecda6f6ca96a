/// A word or a mark of a passage.
struct Token: Hashable, Sendable {
  /// What a token is.
  enum Kind: Hashable, Sendable {
    case word, number, quoteOpen, quoteClose, comma, colon, semicolon, dash, stop, question, exclamation
    case bracketOpen, bracketClose, other
  }

  /// Where it stands, in UTF-8 offsets of the passage.
  let range: Range<Int>
  /// In lower case, with `'` for every apostrophe and `е` for `ё`.
  let lowered: String
  /// What it is.
  let kind: Kind
  /// Whether it begins with a capital letter.
  let isCapitalized: Bool
  /// Whether it is an acronym: two letters or more, all capital.
  let isAcronym: Bool
  /// Whether it stands inside a quotation.
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
