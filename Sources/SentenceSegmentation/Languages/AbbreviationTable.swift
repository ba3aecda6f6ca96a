/// The likely role of a word followed by a full stop.
struct AbbreviationKind: OptionSet, Sendable {
  let rawValue: UInt8

  /// Precedes a name or another word: "Dr.", "вул.".
  static let title = AbbreviationKind(rawValue: 1)
  /// Precedes a number: "p.", "Nr.", "рис.".
  static let numbered = AbbreviationKind(rawValue: 2)
  /// Ends a sentence about as often as not: "etc.", "Inc.", "и др.".
  static let final = AbbreviationKind(rawValue: 4)
  /// Occurs inside a sentence: "e.g.", "bzw.", "напр.".
  static let inner = AbbreviationKind(rawValue: 8)
  /// A month or a day of the week.
  static let calendar = AbbreviationKind(rawValue: 16)
  /// Ends a sentence if a capital follows: "и т. д.", "itd.".
  static let closing = AbbreviationKind(rawValue: 32)
}

/// The abbreviations of all languages, keyed by the hash of the lower-cased word.
///
/// Built once from `LanguageProfile.all`, in well under a millisecond.
struct AbbreviationTable: Sendable {
  private var words = HashedWords(capacity: 16_384)
  /// The last letters of the abbreviations of each length, as bits for their lowest five bits.
  private var lastLetters = [UInt32](repeating: 0, count: AbbreviationTable.longest + 1)
  /// The maximum number of letters in an abbreviation.
  private static let longest = 31

  /// The table for all languages.
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

  /// Returns the kinds of the last word of `context`, alone or with the word before it, in a language and in
  /// any.
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

  /// Returns the kinds of a word in a language, and in any language.
  @inline(__always)
  func kinds(_ word: UInt64, in language: LanguageCode) -> (own: AbbreviationKind, any: AbbreviationKind) {
    let any = find(word)
    return any.isEmpty ? (any, any) : (find(language.salted(word)), any)
  }

  /// Returns whether a word is an abbreviation in a language, or in any if the language is unknown.
  @inline(__always)
  func contains(_ word: UInt64, in language: LanguageCode) -> Bool {
    !find(language == .unknown ? word : language.salted(word)).isEmpty
  }

  /// Returns whether some language may have an abbreviation with a length and a last letter. Most words of a
  /// text aren't abbreviations, and this check spares them the hash.
  @inline(__always)
  func mayContain(length: Int, last: UInt32) -> Bool {
    length <= AbbreviationTable.longest && lastLetters[length] >> (last & 31) & 1 == 1
  }

  /// Returns whether two words form an abbreviation written with a space, such as "n. Chr.", in a language,
  /// or in any if the language is unknown.
  func containsPair(_ first: Token, _ second: Token, in language: LanguageCode) -> Bool {
    guard first.length < 5, second.length < 5 else { return false }
    return contains(AbbreviationTable.pair(first.hash, second.hash), in: language)
  }

  /// Returns the hash of two consecutive words, such as "т. д."
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
