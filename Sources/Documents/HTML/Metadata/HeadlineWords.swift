/// How much the headlines of one article have in common, which differ on the page and in what it states of
/// itself.
struct HeadlineWords {
  private let words: Set<String>

  /// Takes the words of a headline; pairs of signs where a script has no spaces.
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

  /// How many there are.
  var count: Int { words.count }

  /// How many words of this one another has.
  func shared(with other: HeadlineWords) -> Int { words.intersection(other.words).count }
}
