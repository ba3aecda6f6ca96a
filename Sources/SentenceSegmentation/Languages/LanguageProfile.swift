/// Everything known about a language, in a file of its own in `Languages`.
///
/// Words are in lower case, separated by white space. In abbreviations, "_" joins two words written with a
/// space.
struct LanguageProfile: Sendable {
  /// The language's ISO 639-1 code.
  let code: String
  /// The most common words, which identify the language.
  var telling = ""
  /// Letters that related languages lack, which identify the language.
  var letters = ""
  /// Words that open sentences and aren't names: articles, pronouns, prepositions, conjunctions.
  var openers = ""
  /// Nouns that are followed by a letter: "Plan B", "vitamin C".
  var labels = ""
  /// Verbs of saying, in the forms used next to a quotation.
  var sayings = ""
  /// Short words that end sentences, in a script without capitals where other short words are abbreviations.
  var finishers = ""
  /// Abbreviations that precede a name: "Dr.", "вул.".
  var titles = ""
  /// Abbreviations that precede a number: "p.", "Nr.".
  var numbered = ""
  /// Abbreviations that end a sentence about as often as not: "etc.", "Inc.".
  var endings = ""
  /// Abbreviations that occur inside sentences: "e.g.", "bzw.".
  var inner = ""
  /// Abbreviations that end a sentence if a capital follows: "и т. д.".
  var closing = ""
  /// Abbreviated months and days of the week.
  var calendar = ""
  /// Months, and other nouns that follow an ordinal.
  var ordinalNouns = ""
  /// Articles and prepositions after which a number with a full stop is an ordinal.
  var beforeOrdinals = ""
  /// Whether an ordinal is written as a number with a full stop: "12. Juni".
  var hasDottedOrdinals = false
  /// Whether a year is followed by an abbreviated noun: "1996 г.".
  var writesYearsShort = false
}

extension LanguageProfile {
  /// Every language, grouped by family. To add one, write its file and list it here.
  static let all: [LanguageProfile] = [
    .english, .german, .dutch, .swedish, .danish, .norwegianBokmal, .norwegian,
    .french, .spanish, .italian, .portuguese, .romanian, .catalan,
    .polish, .czech, .slovak, .slovene, .croatian, .serbian, .bosnian,
    .ukrainian, .russian, .belarusian, .bulgarian, .macedonian,
    .lithuanian, .latvian, .estonian, .finnish, .hungarian, .turkish, .kazakh, .greek, .armenian,
    .hebrew, .arabic, .persian, .urdu, .hindi, .marathi, .indonesian, .vietnamese,
  ]
}
