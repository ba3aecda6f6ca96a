/// Votes of the words in a text for its language.
///
/// A script used by only one language decides at once. A common word votes for the languages that have it,
/// with more weight the fewer they are, and so does a letter that related languages lack.
struct LanguageVotes {
  private var votes = [Int](repeating: 0, count: LanguageProfile.all.count)
  private var scripts: [Script: Int] = [:]
  private(set) var words = 0
  private let clues: LanguageClues

  /// Creates an empty count.
  ///
  /// - Parameter clues: the words and letters that vote for languages.
  init(_ clues: LanguageClues = .shared) { self.clues = clues }

  /// Scripts that identify a language or a group of languages.
  private enum Script: CaseIterable {
    case alphabetic, greek, hebrew, arabic, devanagari, armenian, kana, han, hangul
  }

  /// Counts the votes of a word.
  mutating func add(_ word: Token, _ bytes: TextBytes) {
    guard !word.isEmpty else { return }
    words += 1
    for (language, weight) in clues.words[word.hash] ?? [] { votes[language] += weight }
    var offset = word.start
    while offset < word.end {
      let (value, width) = bytes.scalar(at: offset)
      offset += width
      scripts[LanguageVotes.script(value), default: 0] += LanguageVotes.weight(value)
      guard value >= 0x80 else { continue }
      for (language, weight) in clues.letters[LetterCase.lowercase(value)] ?? [] {
        votes[language] += weight
      }
    }
  }

  /// The code of the language with the most votes, unless there is a tie or they are too few.
  var winner: String? { code(atLeast: max(LanguageClues.loudest / 2, words / 5)) }

  /// The code of the language with the most votes, unless there is a tie.
  var likeliest: String? { code(atLeast: LanguageClues.loudest / 4) }

  /// The code of the language with at least one and a half times as many votes as any other, unless the text
  /// is very short.
  var clear: String? {
    let ordered = votes.sorted(by: >)
    guard words >= 6, ordered.count > 1, ordered[0] * 2 >= ordered[1] * 3 else { return nil }
    return code(atLeast: LanguageClues.loudest * 3 / 2)
  }

  private func code(atLeast least: Int) -> String? {
    let counted = scripts.max { ($0.value, "\($1.key)") < ($1.value, "\($0.key)") }
    guard let script = counted?.key, counted.map({ $0.value > 0 }) == true else { return nil }
    switch script {
    case .alphabetic: return alphabetic(atLeast: least)
    case .greek: return "el"
    case .hebrew: return "he"
    case .arabic: return arabic
    case .devanagari: return "hi"
    case .armenian: return "hy"
    case .kana: return "ja"
    case .han: return scripts[.kana, default: 0] * 20 > scripts[.han, default: 0] ? "ja" : "zh"
    case .hangul: return "ko"
    }
  }

  /// Urdu has the letters of Persian and others besides, which occur in most words; a single one may be in a
  /// foreign name.
  private var arabic: String {
    let (persian, urdu) = (votes(for: "fa"), votes(for: "ur"))
    return urdu * 6 > persian ? "ur" : persian > 0 ? "fa" : "ar"
  }

  private func votes(for code: String) -> Int {
    LanguageProfile.all.firstIndex { $0.code == code }.map { votes[$0] } ?? 0
  }

  private func alphabetic(atLeast least: Int) -> String? {
    guard let most = votes.max(), most >= least, votes.count(where: { $0 == most }) == 1 else { return nil }
    return votes.firstIndex(of: most).map { LanguageProfile.all[$0].code }
  }

  /// Returns the weight of a character; an ideograph counts as two letters.
  private static func weight(_ value: UInt32) -> Int {
    value < 0x80 ? (LetterCase.isASCIILetter(value) ? 1 : 0) : value >= 0x3040 ? 2 : 1
  }

  private static func script(_ value: UInt32) -> Script {
    switch value {
    case 0x370...0x3FF, 0x1F00...0x1FFF: .greek
    case 0x530...0x58F: .armenian
    case 0x590...0x5FF: .hebrew
    case 0x600...0x6FF: .arabic
    case 0x900...0x97F: .devanagari
    case 0x3040...0x30FF: .kana
    case 0x3400...0x9FFF: .han
    case 0xAC00...0xD7A3: .hangul
    default: .alphabetic
    }
  }
}

/// The words and letters that identify languages, each with its weight for these languages.
struct LanguageClues: Sendable {
  /// The weight of a word that only one language has.
  static let loudest = 12

  static let shared = LanguageClues(LanguageProfile.all) { $0.telling }
  /// The most common words, those that open sentences or occur next to quotations, and those of news, for
  /// texts that are too short for the first group alone.
  static let wide = LanguageClues(LanguageProfile.all) {
    "\($0.telling) \($0.openers) \($0.sayings) \(NewsWords.of($0.code))"
  }

  private(set) var words: [UInt64: [(language: Int, weight: Int)]] = [:]
  private(set) var letters: [UInt32: [(language: Int, weight: Int)]] = [:]

  private init(_ profiles: [LanguageProfile], _ list: (LanguageProfile) -> String) {
    for (index, profile) in profiles.enumerated() {
      var known: Set<UInt64> = []
      ListedWord.each(in: list(profile)) { word in
        if known.insert(word.key).inserted { words[word.key, default: []].append((index, 1)) }
      }
      for letter in profile.letters.unicodeScalars {
        letters[letter.value, default: []].append((index, 1))
      }
    }
    words = words.mapValues(LanguageClues.weighed)
    letters = letters.mapValues { LanguageClues.weighed($0).map { ($0.language, max(1, $0.weight / 2)) } }
  }

  private static func weighed(_ languages: [(language: Int, weight: Int)]) -> [(language: Int, weight: Int)] {
    languages.map { ($0.language, max(1, loudest / languages.count)) }
  }
}
