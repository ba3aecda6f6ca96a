/// Finds where a statement may be cut: after inner punctuation, and before words that join clauses.
enum SplitPlaces {
  /// Returns the offsets at which a piece may begin, in UTF-8 code units from the start of `text`.
  ///
  /// At least one word precedes each of them.
  ///
  ///     SplitPlaces.offsets(in: "A rejected it, and B knows nothing.")  // [15] ("and B knows nothing.")
  ///
  /// - Complexity: linear in the text.
  static func offsets(in text: Substring) -> [Int] {
    var offsets: [Int] = []
    var position = 0
    var isOpen = false
    var hasWord = false
    for word in text.split(separator: " ", omittingEmptySubsequences: false) {
      let isJoining = joiningWords.contains(word.lowercased())
      if hasWord, !word.isEmpty, isOpen || isJoining { offsets.append(position) }
      hasWord = hasWord || word.contains { $0.isLetter || $0.isNumber }
      if !word.isEmpty { isOpen = word.unicodeScalars.last.map(closers.contains) ?? false }
      position += word.utf8.count + 1
    }
    return offsets
  }

  private static let closers: Set<Unicode.Scalar> = [
    ",", ";", ":", ".", "!", "?", "…", "—", "–", "”", "»", "\"", ")", "，", "；", "：", "。", "、",
  ]

  private static let joiningWords: Set<String> = [
    "and", "but", "while", "whereas", "although", "і", "й", "та", "а", "але", "однак", "проте", "и", "но",
    "однако", "et",
    "mais", "und", "aber", "y", "pero", "e", "ma", "oraz", "ale", "—", "–",
  ]
}
