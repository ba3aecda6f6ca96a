/// Finds the names of sources in a statement, for completion.
package protocol SourceFinder: Sendable {
  /// Returns the names in a statement that may be its source, the likeliest first, exactly as written there.
  func names(in text: Substring) -> [String]
}

/// Finds runs of capitalised words and titles in quotation marks.
///
/// Those next to a word that marks a source come first.
package struct CapitalisedNames: SourceFinder {
  /// Creates a finder.
  package init() {}

  package func names(in text: Substring) -> [String] {
    let words = text.prefix(8_000).split(whereSeparator: \.isWhitespace)
    var runs: [(name: String, isSource: Bool)] = []
    var index = 0
    while index < words.count {
      let count = Self.title(at: index, in: words) ?? words[index...].prefix(while: Self.isOfName).count
      defer { index += max(1, count) }
      guard count > 0, let name = Self.name(words[index..<index + count], in: text) else { continue }
      let isSource =
        index > 0 && Self.marks(words[index - 1], in: Self.before)
        || index + count < words.count && Self.marks(words[index + count], in: Self.after)
      guard isSource || index > 0 || count > 1 else { continue }
      runs.append((name, isSource))
    }
    var seen: Set<String> = []
    return (runs.filter(\.isSource) + runs.filter { !$0.isSource }).map(\.name)
      .filter { seen.insert($0).inserted }
  }

  private static func name(_ words: ArraySlice<Substring>, in text: Substring) -> String? {
    guard let first = words.first, let last = words.last else { return nil }
    let name = String(text[first.startIndex..<last.endIndex]).withoutMarksAround
    return name.count > 1 && !never.contains(name.lowercased()) ? name : nil
  }

  /// Returns the number of words in the quoted title that begins at a word; nil if no title of up to five
  /// words does.
  private static func title(at index: Int, in words: [Substring]) -> Int? {
    guard let opener = words[index].first, let closers = QuotationMarks.closers(of: opener),
      words[index].dropFirst().first?.isUppercase == true
    else { return nil }
    return words[index...].prefix(5).firstIndex { word in
      closers.contains { word.dropFirst(word.startIndex == words[index].startIndex ? 1 : 0).contains($0) }
    }.map { $0 - index + 1 }
  }

  private static func isOfName(_ word: Substring) -> Bool {
    guard let first = word.first(where: { $0.isLetter }) else { return false }
    return first.isUppercase && word.last.map { !".!?:;".contains($0) || word.count <= 3 } ?? false
  }

  private static func marks(_ word: Substring, in words: Set<String>) -> Bool {
    words.contains(word.lowercased().trimmingPunctuation)
  }

  /// Words that begin a sentence but name nobody.
  private static let never: Set<String> = [
    "a", "according", "an", "he", "her", "his", "however", "i", "if", "in", "it", "its", "no", "she", "that",
    "the",
    "there", "they", "this", "we", "what", "when", "who", "whoever", "у", "в", "за", "по", "der", "die",
    "das",
    "selon", "le", "la", "les",
  ]

  /// Words that come right before a source.
  private static let before: Set<String> = verbs.union(["to", "by", "selon", "laut", "газета", "агентство"])

  /// Words that come right after a source.
  private static let after: Set<String> = verbs

  private static let verbs: Set<String> = [
    "said", "says", "told", "reported", "reports", "denied", "denies", "rejected", "rejects", "announced",
    "confirmed", "confirms", "stated", "added", "wrote", "writes", "claims", "claimed", "has", "have",
    "сообщил", "сообщила", "сообщает", "заявил", "заявила", "заявили", "сказал", "сказала", "пишет",
    "опроверг",
    "повідомив", "повідомила", "повідомляє", "заявив", "сказав", "пише", "спростував", "sagte", "berichtet",
    "teilte", "dit", "affirme",
  ]
}

extension String {
  /// The text without surrounding punctuation, brackets and quotation marks, unless they belong to only a
  /// part of it, and without an English possessive ending.
  fileprivate var withoutMarksAround: String {
    var text = Substring(self)
    while let last = text.last, Self.marks.contains(last) || last.isClosing, !text.dropLast().opens(last) {
      text.removeLast()
    }
    while let first = text.first, first.isOpening, !text.dropFirst().closes(first) { text.removeFirst() }
    for ending in ["'s", "’s", "ʼs"] where text.hasSuffix(ending) { text.removeLast(2) }
    return String(text)
  }

  private static let marks: Set<Character> = [",", ";", ":", "!", "?"]
}

extension Character {
  fileprivate var isOpening: Bool { "\"“«„([‘'".contains(self) }
  fileprivate var isClosing: Bool { "\"”»“)]’'".contains(self) }
}

extension Substring {
  /// Whether the text contains a mark that the given one closes.
  fileprivate func opens(_ closer: Character) -> Bool {
    contains {
      QuotationMarks.closers(of: $0)?.contains(closer) == true || "([".contains($0) && ")]".contains(closer)
    }
  }

  /// Whether the text contains a mark that closes the given one.
  fileprivate func closes(_ opener: Character) -> Bool {
    contains {
      QuotationMarks.closers(of: opener)?.contains($0) == true || "([".contains(opener) && ")]".contains($0)
    }
  }
}
