/// A set of words and prefixes, written as in `"denied deni* refut*"`.
struct CueSet: Sendable {
  private let words: Set<String>
  /// The prefixes, sorted, none of them a prefix of another. At most one can match a word: the last that
  /// isn't greater.
  private let beginnings: [String]

  /// Parses words separated by white space; a word that ends in `*` is a prefix.
  init(_ written: String) {
    var words: Set<String> = []
    var beginnings: [String] = []
    for word in written.split(whereSeparator: \.isWhitespace) {
      if word.hasSuffix("*") {
        beginnings.append(String(word.dropLast()))
      } else {
        words.insert(String(word))
      }
    }
    self.words = words
    self.beginnings = Self.independent(beginnings.sorted())
  }

  /// Returns whether the lower-case word is in the set. O(log n) comparisons.
  func contains(_ word: String) -> Bool {
    words.contains(word) || beginsOne(word)
  }
}

extension CueSet {
  private static func independent(_ sorted: [String]) -> [String] {
    var kept: [String] = []
    for beginning in sorted {
      if let last = kept.last, beginning.hasPrefix(last) { continue }
      kept.append(beginning)
    }
    return kept
  }

  private func beginsOne(_ word: String) -> Bool {
    var low = 0
    var high = beginnings.count
    while low < high {
      let middle = (low + high) / 2
      if beginnings[middle] <= word { low = middle + 1 } else { high = middle }
    }
    return low > 0 && word.hasPrefix(beginnings[low - 1])
  }
}
