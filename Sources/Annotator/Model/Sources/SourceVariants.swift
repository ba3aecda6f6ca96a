/// Finds names that may mean the same source but are written differently.
enum SourceVariants {
  /// Returns the other names that may mean the same source as the given one.
  ///
  /// Two names may if they differ only in case, composition of accents, articles and punctuation, if they are
  /// one typing mistake apart, or if one consists of the first words of the other. Linear in the names.
  ///
  ///     SourceVariants.of("NBC", among: ["NBC", "NBC News", "the NBC", "ABC"])  // ["NBC News", "the NBC"]
  static func of(_ name: String, among names: [String]) -> [String] {
    let words = words(of: name)
    return names.prefix(2_000).filter { other in
      guard other != name else { return false }
      let others = Self.words(of: other)
      guard !words.isEmpty, !others.isEmpty else { return false }
      return others.starts(with: words) || words.starts(with: others)
        || isOneMistake(words.joined(separator: " "), others.joined(separator: " "))
    }
  }

  /// Whether two names have the same words, apart from case, composition of accents, articles and
  /// punctuation.
  static func areSame(_ name: String, _ other: String) -> Bool {
    let words = words(of: name)
    return !words.isEmpty && words == Self.words(of: other)
  }

  private static func words(of name: String) -> [String] {
    let letters = FoldedText(name.prefix(200)).units
    let words = letters.split { !$0.isLetter && !$0.isNumber }.map { String($0) }
    return words.first == "the" && words.count > 1 ? Array(words.dropFirst()) : words
  }

  private static func isOneMistake(_ left: String, _ right: String) -> Bool {
    guard left.count >= 6, abs(left.count - right.count) <= 1 else { return false }
    return EditDistance.closest(to: left, in: [right]) != nil && differences(left, right) <= 1
  }

  /// Returns the number of characters between the common beginning and the common end, in the longer one.
  private static func differences(_ left: String, _ right: String) -> Int {
    let (left, right) = (Array(left), Array(right))
    let front = zip(left, right).prefix { $0 == $1 }.count
    let back = zip(left.dropFirst(front).reversed(), right.dropFirst(front).reversed()).prefix { $0 == $1 }
      .count
    return max(left.count, right.count) - front - back
  }
}
