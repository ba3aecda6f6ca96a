/// A word in a language's list, hashed while it is read: thousands are read at launch, without creating any
/// strings.
struct ListedWord {
  /// Its hash, or that of two words joined by "_".
  var key: UInt64 {
    switch parts {
    case 1: hash
    case 2: AbbreviationTable.pair(first, hash)
    default: first
    }
  }
  /// The number of its characters, including punctuation.
  private(set) var length = 0
  /// Its last letter.
  private(set) var last: UInt32 = 0
  private var hash = TokenHash.seed
  private var first = TokenHash.seed
  private var parts = 1

  /// Passes each word of a space-separated list to a closure. Linear.
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
