/// The role of a word in its language, apart from abbreviations.
struct WordRole: OptionSet, Sendable {
  let rawValue: UInt8

  /// Opens sentences and isn't a name.
  static let opener = WordRole(rawValue: 1)
  /// A noun that is followed by a letter: "Plan B".
  static let label = WordRole(rawValue: 2)
  /// A verb of saying.
  static let saying = WordRole(rawValue: 4)
  /// A month, or another noun that follows an ordinal.
  static let ordinalNoun = WordRole(rawValue: 8)
  /// A word after which a number with a full stop is an ordinal.
  static let beforeOrdinal = WordRole(rawValue: 16)
  /// A short word that ends sentences, in a script without capitals.
  static let finisher = WordRole(rawValue: 32)
}

/// The roles of words in all languages.
struct WordRoles: Sendable {
  private var words = HashedWords(capacity: 16_384)

  /// The table for all languages.
  static let shared = WordRoles(LanguageProfile.all)

  init(_ profiles: [LanguageProfile]) {
    for profile in profiles {
      let code = LanguageCode(profile.code)
      add(profile.openers, .opener, code)
      add(profile.labels, .label, code)
      add(profile.sayings, .saying, code)
      add(profile.ordinalNouns, .ordinalNoun, code)
      add(profile.beforeOrdinals, .beforeOrdinal, code)
      add(profile.finishers, .finisher, code)
    }
  }

  /// Returns the roles of a word in a language.
  @inline(__always)
  func roles(_ word: UInt64, in language: LanguageCode) -> WordRole {
    WordRole(rawValue: words[language.salted(word)])
  }

  private mutating func add(_ list: String, _ role: WordRole, _ language: LanguageCode) {
    ListedWord.each(in: list) { words.insert(language.salted($0.key), role.rawValue) }
  }
}
