/// Everything that is known of a language, in one place: a file in `Languages` for each.
///
/// Words are in lower case with white space between them. In abbreviations "_" joins two words written with a
/// space.
struct LanguageProfile: Sendable {
  /// The language's ISO 639-1 code.
  let code: String
  /// The commonest words, by which the language is told.
  var telling = ""
  /// Letters that its neighbours lack, by which the language is told.
  var letters = ""
  /// Words that open sentences and are no names: articles, pronouns, prepositions, conjunctions.
  var openers = ""
  /// Nouns that have a letter after them: "Plan B", "vitamin C".
  var labels = ""
  /// Verbs of saying, as they stand beside a quotation.
  var sayings = ""
  /// Short words that end sentences, in a script without capitals where other short words are abbreviations.
  var finishers = ""
  /// Abbreviations that stand before a name: "Dr.", "вул.".
  var titles = ""
  /// Abbreviations that stand before a number: "p.", "Nr.".
  var numbered = ""
  /// Abbreviations that end a sentence as often as not: "etc.", "Inc.".
  var endings = ""
  /// Abbreviations that stand inside sentences: "e.g.", "bzw.".
  var inner = ""
  /// Abbreviations that close a sentence when a capital follows: "и т. д.".
  var closing = ""
  /// Months and days of the week, shortened.
  var calendar = ""
  /// Months, and other nouns that an ordinal stands before.
  var ordinalNouns = ""
  /// Articles and prepositions after which a number with a full stop is an ordinal.
  var beforeOrdinals = ""
  /// Whether an ordinal is a number with a full stop: "12. Juni".
  var hasDottedOrdinals = false
  /// Whether a year has its noun after it, shortened: "1996 г.".
  var writesYearsShort = false
}

extension LanguageProfile {
  /// Every language, in the order of their families. To add one, write its file and name it here.
  static let all: [LanguageProfile] = [
    .english, .german, .dutch, .swedish, .danish, .norwegianBokmal, .norwegian,
    .french, .spanish, .italian, .portuguese, .romanian, .catalan,
    .polish, .czech, .slovak, .slovene, .croatian, .serbian, .bosnian,
    .ukrainian, .russian, .belarusian, .bulgarian, .macedonian,
    .lithuanian, .latvian, .estonian, .finnish, .hungarian, .turkish, .kazakh, .greek, .armenian,
    .hebrew, .arabic, .persian, .urdu, .hindi, .marathi, .indonesian, .vietnamese,
  ]
}
