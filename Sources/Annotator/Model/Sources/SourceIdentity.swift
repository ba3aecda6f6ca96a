/// Decides whether two names mean the same source.
///
/// Case, articles, punctuation, quotation marks, possessives, the full stops of initials, the dots of ё and
/// spaces between ideographs don't matter. Names that an annotator declared to be the same source are the
/// same.
///
///     SourceIdentity().key(of: "the Telegraph's") == SourceIdentity().key(of: "“Telegraph”")  // true
package struct SourceIdentity: Sendable {
  private var leaders: [String: String] = [:]

  /// Creates an identity that knows of no declared names, only of differences in spelling.
  package init() {}

  /// Creates an identity from the names that sessions declared to be the same source.
  ///
  /// Lists that share a name are joined. Linear in the names.
  package init(equivalences: [[String]]) {
    for list in equivalences { join(list) }
  }

  /// Returns the key of a source: equal for names that mean the same one.
  package func key(of name: String) -> String { leader(of: Self.folded(name)) }

  /// Declares names to be the same source.
  package mutating func join(_ names: [String]) {
    let keys = names.map(Self.folded)
    guard let first = keys.first.map(leader) else { return }
    for key in keys where leader(of: key) != first { leaders[leader(of: key)] = first }
  }

  private func leader(of key: String) -> String {
    var key = key
    while let next = leaders[key] { key = next }
    return key
  }
}

extension SourceIdentity {
  /// Returns a name without differences in spelling, or the name itself if nothing would be left. Linear.
  package static func folded(_ name: String) -> String {
    var words = FoldedText(name.prefix(500)).units
      .map { $0 == "ё" ? "е" : $0 }
      .split { !$0.isLetter && !$0.isNumber && $0 != "'" }
      .map { withoutPossessive(String($0)) }.filter { !$0.isEmpty }
    if beginsWithArticle(name, words) { words.removeFirst() }
    return words.isEmpty ? name : joined(withoutGapsBetweenInitials(words))
  }

  /// Whether the first of several words is an article.
  ///
  /// In all capitals it is a name, as in "LA Times", unless it is "the". "A." is an initial, and so is "A"
  /// before another initial.
  private static func beginsWithArticle(_ name: String, _ words: [String]) -> Bool {
    guard words.count > 1, articles.contains(words[0]), words[1].count > 1 || words[0] == "the" else {
      return false
    }
    let written = name.drop { !$0.isLetter && !$0.isNumber }.prefix { !$0.isWhitespace }
    if words[0].count == 1 { return written.count == 1 }
    return words[0] == "the" || written.contains(where: \.isLowercase)
  }

  /// Returns the words joined by spaces, except between ideographs.
  private static func joined(_ words: [String]) -> String {
    words.dropFirst().reduce(words.first ?? "") { text, word in
      let areUnspaced = [text.unicodeScalars.last, word.unicodeScalars.first].allSatisfy {
        $0?.properties.isIdeographic ?? false
      }
      return text + (areUnspaced ? "" : " ") + word
    }
  }

  /// Returns the words with adjacent single letters joined: "u s army" becomes "us army".
  private static func withoutGapsBetweenInitials(_ words: [String]) -> [String] {
    var joined: [String] = []
    var endsInInitial = false
    for word in words {
      let isInitial = word.count == 1 && word.first?.isLetter == true
      if isInitial, endsInInitial, let last = joined.popLast() {
        joined.append(last + word)
      } else {
        joined.append(word)
      }
      endsInInitial = isInitial
    }
    return joined
  }

  private static func withoutPossessive(_ word: String) -> String {
    let inner = word.drop { $0 == "'" }
    if inner.hasSuffix("'s") { return String(inner.dropLast(2)) }
    let elided = inner.hasPrefix("l'") ? inner.dropFirst(2) : inner
    return String(elided.filter { $0 != "'" })
  }

  /// The articles of languages that write them as separate words.
  private static let articles: Set<String> = [
    "the", "der", "die", "das", "den", "dem", "le", "la", "les", "el", "los", "las", "il", "lo", "gli",
    "de", "het", "os", "as", "a", "an", "ein", "eine", "einer", "einem", "einen", "un", "une", "una", "uno",
    "een", "um", "uma",
  ]
}
