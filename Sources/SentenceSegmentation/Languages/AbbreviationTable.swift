/// What a word with a full stop after it is likely to be.
struct AbbreviationKind: OptionSet, Sendable {
  let rawValue: UInt8

  /// Stands before a name or another word: "Dr.", "вул.".
  static let title = AbbreviationKind(rawValue: 1)
  /// Stands before a number: "p.", "Nr.", "рис.".
  static let numbered = AbbreviationKind(rawValue: 2)
  /// Ends a sentence as often as not: "etc.", "Inc.", "и др.".
  static let final = AbbreviationKind(rawValue: 4)
  /// Stands inside a sentence: "e.g.", "bzw.", "напр.".
  static let inner = AbbreviationKind(rawValue: 8)
  /// A month or a day of the week.
  static let calendar = AbbreviationKind(rawValue: 16)
  /// Closes a sentence when a capital follows: "и т. д.", "itd.".
  static let closing = AbbreviationKind(rawValue: 32)
}

/// The abbreviations of all languages, found by the hash of a lower-cased word.
///
/// Built once from `LanguageProfile.all`, in well under a millisecond.
struct AbbreviationTable: Sendable {
  private var words = HashedWords(capacity: 16_384)
  /// Which last letters abbreviations of so many letters have, by their lowest five bits.
  private var lastLetters = [UInt32](repeating: 0, count: AbbreviationTable.longest + 1)
  /// How many letters an abbreviation can have.
  private static let longest = 31

  /// The table of every language.
  static let shared = AbbreviationTable(LanguageProfile.all)

  init(_ profiles: [LanguageProfile]) {
    for profile in profiles {
      let code = LanguageCode(profile.code)
      add(profile.titles, .title, code)
      add(profile.numbered, .numbered, code)
      add(profile.endings, .final, code)
      add(profile.inner, .inner, code)
      add(profile.closing, .closing, code)
      add(profile.calendar, .calendar, code)
    }
  }

  /// What the last word of `context` is, alone or with the word before it, in a language and in any.
  @inline(__always)
  func kinds(_ context: Context, in language: LanguageCode) -> (own: AbbreviationKind, any: AbbreviationKind)
  {
    let last = context.last
    var (own, any) = kinds(last.hash, in: language)
    if any.isEmpty, last.tail != last.hash, last.shape != .dottedUpper {
      (own, any) = kinds(last.tail, in: language)
    }
    guard last.length < 5, context.previous.length < 5 else { return (own, any) }
    let pair = kinds(AbbreviationTable.pair(context.previous.hash, last.hash), in: language)
    return (own.union(pair.own), any.union(pair.any))
  }

  /// What a word is in a language, and in any language.
  @inline(__always)
  func kinds(_ word: UInt64, in language: LanguageCode) -> (own: AbbreviationKind, any: AbbreviationKind) {
    let any = find(word)
    return any.isEmpty ? (any, any) : (find(language.salted(word)), any)
  }

  /// Whether a word is an abbreviation in a language, or in any when the language is not known.
  @inline(__always)
  func contains(_ word: UInt64, in language: LanguageCode) -> Bool {
    !find(language == .unknown ? word : language.salted(word)).isEmpty
  }

  /// Whether a word of so many letters that ends in this one may be an abbreviation in some language: most
  /// words of a text are none, and need no hash to be told so.
  @inline(__always)
  func mayContain(length: Int, last: UInt32) -> Bool {
    length <= AbbreviationTable.longest && lastLetters[length] >> (last & 31) & 1 == 1
  }

  /// Whether two words are known as an abbreviation written with a space, such as "n. Chr.", in a language,
  /// or in any when it is not known.
  func containsPair(_ first: Token, _ second: Token, in language: LanguageCode) -> Bool {
    guard first.length < 5, second.length < 5 else { return false }
    return contains(AbbreviationTable.pair(first.hash, second.hash), in: language)
  }

  /// The hash of two words in sequence, such as "т. д."
  static func pair(_ first: UInt64, _ second: UInt64) -> UInt64 {
    (first &* 31) ^ second
  }
}

extension AbbreviationTable {
  @inline(__always)
  private func find(_ key: UInt64) -> AbbreviationKind {
    AbbreviationKind(rawValue: words[key])
  }

  private mutating func add(_ list: String, _ kind: AbbreviationKind, _ language: LanguageCode) {
    ListedWord.each(in: list) { word in
      words.insert(word.key, kind.rawValue)
      words.insert(language.salted(word.key), kind.rawValue)
      if word.length <= AbbreviationTable.longest {
        lastLetters[word.length] |= 1 << (LetterCase.lowercase(word.last) & 31)
      }
    }
  }
}
