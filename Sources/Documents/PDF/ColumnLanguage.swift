/// The language of a column, told by the commonest words of a few, so that a text that stands in two languages
/// side by side is not taken for a table.
enum ColumnLanguage {
  /// How many of its words stand in a column, at least.
  private static let leastWords = 3

  /// The name of the language; nil where it is none of these, or not sure. Linear.
  static func name(of lines: [PDFLine]) -> String? {
    let words = lines.flatMap(\.words).map { $0.lowercased() }
    let counts = commonest.map { name, common in (name: name, count: words.count(where: common.contains)) }
      .sorted { $0.count > $1.count }
    guard let best = counts.first, best.count >= leastWords, best.count > counts[1].count * 2 else {
      return nil
    }
    return best.name
  }

  private static let commonest: [(name: String, words: Set<String>)] = [
    ("en", ["the", "of", "and", "that", "was", "is", "with", "for"]),
    ("fr", ["le", "les", "des", "et", "du", "est", "dans", "pour", "une"]),
    ("de", ["der", "die", "und", "das", "den", "von", "ist", "mit", "nicht"]),
    ("es", ["el", "los", "las", "y", "del", "por", "para", "con"]),
    ("it", ["il", "gli", "della", "che", "di", "sono", "per", "nel"]),
    ("ru", ["и", "в", "не", "что", "с", "по", "был", "из"]),
    ("uk", ["і", "та", "у", "що", "з", "й", "був", "від"]),
    ("pl", ["i", "w", "się", "na", "że", "z", "jest", "nie"]),
  ]
}
