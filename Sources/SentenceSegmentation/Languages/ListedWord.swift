/// A word of a language's list, hashed as it is read: a start reads thousands of
/// them, and makes no string of any.
struct ListedWord {
  /// Its hash, or that of two words that "_" joins.
  var key: UInt64 {
    switch parts {
    case 1: hash
    case 2: AbbreviationTable.pair(first, hash)
    default: first
    }
  }
  /// How many letters it has, the marks among them.
  private(set) var length = 0
  /// Its last letter.
  private(set) var last: UInt32 = 0
  private var hash = TokenHash.seed
  private var first = TokenHash.seed
  private var parts = 1

  /// Hands over the words of a list, between which spaces stand. Linear.
  static func each(in list: String, _ body: (ListedWord) -> Void) {
    var word = ListedWord()
    for scalar in list.unicodeScalars {
      if scalar.value > 0x20 {
        word.add(scalar.value)
      } else if word.length > 0 {
        body(word)
        word = ListedWord()
      }
    }
    if word.length > 0 { body(word) }
  }

  private mutating func add(_ scalar: UInt32) {
    length += 1
    last = scalar
    if scalar == 0x5F {
      if parts == 1 { first = hash }
      parts += 1
      hash = TokenHash.seed
    } else {
      hash = TokenHash.adding(UInt64(LetterCase.lowercase(scalar)), to: hash)
    }
  }
}
