/// Finds the names of sources in a statement, for completion.
package protocol SourceFinder: Sendable {
  /// The names in a statement that may be its source, the likeliest first, each exactly as it is written there.
  func names(in text: Substring) -> [String]
}

/// Finds runs of capitalised words; those beside a verb of saying come first.
package struct CapitalisedNames: SourceFinder {
  /// Creates a finder.
  package init() {}

  package func names(in text: Substring) -> [String] {
    let words = text.prefix(8_000).split(whereSeparator: \.isWhitespace)
    var runs: [(name: String, isSource: Bool, isOpening: Bool)] = []
    var index = 0
    while index < words.count {
      let run = words[index...].prefix(while: Self.isOfName)
      guard let first = run.first, let last = run.last else {
        index += 1
        continue
      }
      let end = index + run.count
      let name = String(text[first.startIndex..<last.endIndex]).trimmingCharactersOfQuotation
      let isSource =
        (end < words.count && Self.isVerb(words[end])) || (index > 0 && Self.isVerb(words[index - 1]))
      if name.count > 1 { runs.append((name, isSource, index == 0 && run.count == 1)) }
      index = end
    }
    var seen: Set<String> = []
    return (runs.filter(\.isSource) + runs.filter { !$0.isSource && !$0.isOpening })
      .map(\.name).filter { seen.insert($0).inserted }
  }

  private static func isOfName(_ word: Substring) -> Bool {
    guard let first = word.first(where: { $0.isLetter }) else { return false }
    return first.isUppercase && word.last.map { !".!?:;".contains($0) || word.count <= 3 } ?? false
  }

  private static func isVerb(_ word: Substring) -> Bool {
    verbs.contains(word.lowercased().trimmingPunctuation)
  }

  private static let verbs: Set<String> = [
    "said", "says", "told", "reported", "reports", "according", "to", "by", "denied", "denies", "rejected",
    "rejects",
    "announced", "confirmed", "confirms", "stated", "added", "wrote", "writes", "claims", "claimed", "has",
    "have",
    "сообщил", "сообщила", "сообщает", "заявил", "заявила", "заявили", "сказал", "сказала", "пишет",
    "опроверг",
    "повідомив", "повідомила", "повідомляє", "заявив", "сказав", "пише", "спростував", "sagte", "berichtet",
    "teilte",
    "selon", "dit", "affirme",
  ]
}

extension String {
  fileprivate var trimmingCharactersOfQuotation: String {
    let marks: Set<Character> = ["\"", "“", "”", "«", "»", "„", "(", ")", "[", "]", ",", "‘", "’", "'"]
    var text = Substring(self)
    while let first = text.first, marks.contains(first) { text.removeFirst() }
    while let last = text.last, marks.contains(last) { text.removeLast() }
    if text.hasSuffix("'s") || text.hasSuffix("’s") { text.removeLast(2) }
    return String(text)
  }
}
