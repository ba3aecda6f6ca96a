/// Where words stand in a text as whole words.
enum WordPlaces {
  /// The offsets at which `words` begin, in UTF-8 code units from the start of `text`, but not its very start.
  ///
  ///     WordPlaces.offsets(of: "and", in: "Poland and Norvia")  // [7]
  ///
  /// Letters and digits must not touch the words at either end, where the words have letters or digits themselves.
  /// - Complexity: linear in the text for ordinary words.
  static func offsets(of words: String, in text: Substring) -> [Int] {
    let needle = Array(words.unicodeScalars)
    let scalars = Array(text.unicodeScalars)
    guard let first = needle.first, let last = needle.last, needle.count < scalars.count else { return [] }
    var offsets: [Int] = []
    var offset = UTF8.width(scalars[0])
    for start in 1...(scalars.count - needle.count) {
      let end = start + needle.count
      if scalars[start] == first, scalars[start..<end].elementsEqual(needle),
        !joins(scalars[start - 1], first), end == scalars.count || !joins(last, scalars[end])
      {
        offsets.append(offset)
      }
      offset += UTF8.width(scalars[start])
    }
    return offsets
  }

  /// Whether two neighbouring scalars belong to one word.
  private static func joins(_ left: Unicode.Scalar, _ right: Unicode.Scalar) -> Bool {
    left.isOfWord && right.isOfWord || right.properties.isGraphemeExtend
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

  /// Scripts that write without spaces: any place in them may be a cut.
  private var isIdeographic: Bool {
    properties.isIdeographic || (0x3040...0x30FF).contains(value)
  }
}
