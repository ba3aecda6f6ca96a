/// Finds words in a text as whole words, however their quotation marks, dashes and accents are typed.
enum WordPlaces {
  /// Returns the offsets at which `words` begin, in UTF-8 code units from the start of `text`, except at its
  /// very start.
  ///
  ///     WordPlaces.offsets(of: "and", in: "Poland and Norvia")  // [7]
  ///
  /// At an end of the words that is a letter or a digit, no other letter or digit may be adjacent.
  ///
  /// - Complexity: linear in the text for ordinary words.
  static func offsets(of words: String, in text: Substring) -> [Int] {
    let needle = FoldedText(words)
    let haystack = FoldedText(text)
    return haystack.indices(of: needle).filter { index in
      let end = index + needle.units.count
      return haystack.offsets[index] > 0 && !joins(haystack.units, at: index)
        && !(end < haystack.units.count && joins(haystack.units, at: end))
    }.map { haystack.offsets[$0] }
  }

  /// Whether the unit at an index and the one before it are part of the same word.
  private static func joins(_ units: [Character], at index: Int) -> Bool {
    guard index > 0, let left = units[index - 1].unicodeScalars.first,
      let right = units[index].unicodeScalars.first
    else { return false }
    return left.isOfWord && right.isOfWord || right.properties.isGraphemeExtend
  }
}

extension Unicode.Scalar {
  fileprivate var isOfWord: Bool {
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
      .nonspacingMark, .spacingMark:
      !isIdeographic
    default: false
    }
  }

  /// Whether it belongs to a script without spaces, in which a cut may be anywhere.
  private var isIdeographic: Bool {
    properties.isIdeographic || (0x3040...0x30FF).contains(value)
  }
}
