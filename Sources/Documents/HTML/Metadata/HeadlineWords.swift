/// The words of a headline, to compare the headlines of an article, which differ between the page and its
/// metadata.
struct HeadlineWords {
  private let words: Set<String>

  /// Collects the words of a headline, or pairs of characters in scripts without spaces.
  init(_ text: String) {
    var words: Set<String> = []
    for word in text.lowercased().split(whereSeparator: { !$0.isLetter && !$0.isNumber }) {
      let isSpaceless = word.unicodeScalars.first.map { (0x2E80...0x9FFF).contains($0.value) } ?? false
      if isSpaceless {
        let signs = Array(word)
        words.formUnion(zip(signs, signs.dropFirst()).map { "\($0)\($1)" })
      } else if word.count > 2 {
        words.insert(String(word))
      }
    }
    self.words = words
  }

  /// The number of words.
  var count: Int { words.count }

  /// Returns the number of words that two headlines share.
  func shared(with other: HeadlineWords) -> Int { words.intersection(other.words).count }
}
