/// Abbreviations by language and kind; "_" joins the two words of an abbreviation written with a space.
///
/// To add a language, add its lines here; nothing else needs to change.
enum AbbreviationLists {
  /// One line: words that share a language and a kind.
  struct Entry: Sendable {
    let language: LanguageCode
    let kind: AbbreviationKind
    let words: String

    init(_ language: String, _ kind: AbbreviationKind, _ words: String) {
      self.language = LanguageCode(language)
      self.kind = kind
      self.words = words
    }
  }

  /// Every line of every language.
  static let all: [Entry] =
    germanic + romance + slavicLatin + slavicCyrillic + others + legal
    + titles + closing
}
