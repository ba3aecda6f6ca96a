/// Guesses the language of a text from its script, its letters and its commonest words.
///
///     ArticleLanguage.language(of: "Про це повідомляє газета")  // "uk"
///     ArticleLanguage.language(of: "According to the report")   // "en"
///     ArticleLanguage.language(of: "123")                       // nil
public enum ArticleLanguage {
  private static let sampleSize = 20_000

  /// The language as a lower-case ISO 639 code, or nil when it cannot be told. Looks at 20,000 code points at most.
  public static func language(of text: String) -> String? {
    let sample = String(text.unicodeScalars.prefix(sampleSize)).lowercased()
    var counts: [Unicode.Scalar: Int] = [:]
    for scalar in sample.unicodeScalars where scalar.value >= 0x61 { counts[scalar, default: 0] += 1 }
    let scripts = Scripts(counts)
    switch scripts.main {
    case .latin: return latinLanguage(of: sample)
    case .cyrillic: return cyrillicLanguage(counts)
    case .han: return scripts.hasKana ? "ja" : "zh"
    case .kana: return "ja"
    case .hangul: return "ko"
    case .greek: return "el"
    case .hebrew: return "he"
    case .arabic: return counts["پ"] != nil || counts["گ"] != nil || counts["چ"] != nil ? "fa" : "ar"
    case nil: return nil
    }
  }
}

extension ArticleLanguage {
  /// Letters that one of the languages has and its neighbours lack.
  private static func cyrillicLanguage(_ counts: [Unicode.Scalar: Int]) -> String? {
    func count(_ letters: String) -> Int {
      letters.unicodeScalars.reduce(0) { $0 + (counts[$1] ?? 0) }
    }
    if count("ў") > 0, count("ї") == 0 { return "be" }
    if count("јљњђћџ") > count("ыэії") { return "sr" }
    let ukrainian = count("іїєґ")
    let russian = count("ыэъё")
    if russian > ukrainian { return count("ыэё") == 0 ? "bg" : "ru" }
    return ukrainian > russian ? "uk" : nil
  }

  /// The language most of whose commonest words occur: at least two, one word in twelve, and more than any other's.
  private static func latinLanguage(of sample: String) -> String? {
    let words = sample.unicodeScalars.split { !$0.properties.isAlphabetic }.map { String($0) }
    let scores = commonWords.map { language in (language.code, words.count { language.words.contains($0) }) }
    let ranked = scores.sorted { $0.1 > $1.1 }
    guard ranked.count > 1, ranked[0].1 >= 2, ranked[0].1 * 12 >= words.count, ranked[0].1 > ranked[1].1
    else {
      return nil
    }
    return ranked[0].0
  }

  private static let commonWords: [(code: String, words: Set<String>)] = [
    (
      "en",
      [
        "the", "of", "and", "to", "in", "that", "is", "was", "for", "it", "with", "by", "on", "said", "has",
        "are",
      ]
    ),
    (
      "fr",
      [
        "le", "la", "les", "des", "et", "du", "est", "une", "dans", "que", "pour", "au", "sur", "par", "un",
        "qui",
      ]
    ),
    (
      "de",
      [
        "der", "die", "das", "und", "den", "von", "zu", "mit", "ist", "des", "im", "nicht", "ein", "eine",
        "dem", "auf",
      ]
    ),
    (
      "es",
      [
        "el", "la", "los", "las", "y", "del", "que", "en", "por", "una", "con", "para", "se", "un", "su",
        "al",
      ]
    ),
    (
      "it",
      [
        "il", "di", "che", "la", "della", "del", "per", "una", "con", "non", "è", "gli", "nel", "sono", "un",
        "le",
      ]
    ),
    (
      "pt",
      ["o", "a", "os", "as", "do", "da", "que", "em", "um", "uma", "não", "com", "para", "dos", "no", "na"]
    ),
    (
      "pl",
      [
        "w", "i", "na", "z", "się", "nie", "do", "że", "jest", "o", "po", "przez", "od", "jak", "został",
        "oraz",
      ]
    ),
    (
      "nl",
      [
        "de", "het", "een", "van", "en", "in", "op", "is", "dat", "voor", "met", "niet", "zijn", "te", "aan",
        "door",
      ]
    ),
    (
      "cs",
      ["a", "v", "se", "na", "je", "že", "s", "z", "do", "o", "podle", "jsou", "byl", "který", "ve", "pro"]
    ),
    (
      "tr",
      [
        "ve", "bir", "bu", "için", "ile", "da", "de", "olarak", "çok", "olan", "daha", "göre", "sonra", "ise",
        "gibi", "değil",
      ]
    ),
  ]
}

/// How many letters of each script a text has.
private struct Scripts {
  enum Script: CaseIterable {
    case latin, cyrillic, greek, hebrew, arabic, han, kana, hangul
  }

  let main: Script?
  let hasKana: Bool

  init(_ counts: [Unicode.Scalar: Int]) {
    var letters: [Script: Int] = [:]
    for (scalar, count) in counts {
      if let script = Self.script(of: scalar) { letters[script, default: 0] += count }
    }
    main = Script.allCases.filter { letters[$0] != nil }.max {
      letters[$0, default: 0] < letters[$1, default: 0]
    }
    hasKana = letters[.kana] != nil
  }

  private static func script(of scalar: Unicode.Scalar) -> Script? {
    switch scalar.value {
    case 0x61...0x7A, 0xDF...0x24F: .latin
    case 0x370...0x3FF: .greek
    case 0x400...0x52F: .cyrillic
    case 0x5D0...0x5EA: .hebrew
    case 0x620...0x6FF: .arabic
    case 0x3041...0x30FF: .kana
    case 0x3400...0x9FFF: .han
    case 0xAC00...0xD7A3: .hangul
    default: nil
    }
  }
}
