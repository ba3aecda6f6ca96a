/// The order of the subject and its verb of saying in a language.
enum WordOrder: Sendable {
  /// The subject precedes its verb, except after a quotation ("…", said X).
  case subjectFirst
  /// The verb comes second; if anything else precedes it, the subject may follow.
  case verbSecond
  /// Either may come first.
  case free
}

/// The words of a language that the finders use, all in lower case like those of a `Token`.
struct Lexicon: Sendable {
  /// The language's ISO 639-1 code.
  var language = ""
  /// The word order, which determines where a subject is sought.
  var order = WordOrder.subjectFirst
  /// Verbs that always mark a source.
  var saying = CueSet("")
  /// Verbs that only mark a source in some of their uses.
  var weakSaying = CueSet("")
  /// Forms that are nouns as often as verbs: `claims`, `reports`.
  var nominal = CueSet("")
  /// Phrases before a source, longest first: `according to`.
  var before: [[String]] = []
  /// Phrases after a source: `zufolge`.
  var after: [[String]] = []
  /// Phrases before somebody whom a source cites: `citing`.
  var citing: [[String]] = []
  /// Prepositions before a place that acts as a speaker: `в` in "в Кремле заявили".
  var speakingPlaces: Set<String> = []
  /// Words that mark hearsay without a source.
  var hearsay = CueSet("")
  /// Words that deny.
  var denying = CueSet("")
  /// Negations.
  var negations = CueSet("")
  /// Words that, if negated, deny knowledge or contradict: `evidence`.
  var negatable = CueSet("")
  /// Words that judge what was said: `baseless`.
  var judging = CueSet("")
  /// Verbs that give what was said a name: `called`.
  var calling = CueSet("")
  /// Words of a confirmation.
  var confirming = CueSet("")
  /// Words of an accusation or an allegation.
  var accusing = CueSet("")
  /// Words that refer back to what was just said: `this`, `allegations`.
  var backReferences = CueSet("")
  /// Third-person pronouns.
  var pronouns: Set<String> = []
  /// Pronouns and other words for speakers and those they address, which are never a source.
  var nonSources: Set<String> = []
  /// Words between a subject and its verb: auxiliaries and adverbs.
  var auxiliaries = CueSet("")
  /// Words that begin another clause.
  var conjunctions: Set<String> = []
  /// Prepositions.
  var prepositions: Set<String> = []
  /// Prepositions and articles that occur inside names: `of`, `de`.
  var linking: Set<String> = []
  /// Articles and other determiners.
  var determiners: Set<String> = []
  /// Conjunctions between two names.
  var and: Set<String> = []
  /// Words for a person's office, which a name may follow.
  var roles = CueSet("")
  /// Titles that are part of a name of one word: `Mr.`
  var titles: Set<String> = []
  /// Words for an organisation.
  var organizations = CueSet("")
  /// Words for a newspaper, agency or broadcaster, and names of well-known ones.
  var media = CueSet("")
  /// Words for a document.
  var documents = CueSet("")
  /// Words for an unnamed source.
  var anonymous = CueSet("")
  /// Days of the week and words such as `yesterday`.
  var times = CueSet("")
  /// Names of months.
  var months = CueSet("")
  /// Verbs other than those of saying that mark the end of a name: `is`, `will`.
  var verbs = CueSet("")
  /// Words so frequent that they don't count as overlap.
  var stop: Set<String> = []
  /// Beginnings of lines that belong to the page rather than the article: `read also`.
  var furniture: [[String]] = []
  /// Words of menus, subscriptions and notices.
  var furnitureWords = CueSet("")

  /// Returns the lexicon for a language code such as `en` or `de-AT`; nil if there is none.
  static func named(_ code: String?) -> Lexicon? {
    switch code?.prefix(while: { $0 != "-" && $0 != "_" }).lowercased() {
    case "en": english
    case "de": german
    case "fr": french
    case "ru": russian
    case "uk": ukrainian
    default: nil
    }
  }

  /// Returns the words of a list separated by white space.
  static func set(_ written: String) -> Set<String> {
    Set(written.split(whereSeparator: \.isWhitespace).map(String.init))
  }

  /// Returns phrases separated by `|`, longest first.
  static func phrases(_ written: String) -> [[String]] {
    written.split(separator: "|")
      .map { $0.split(whereSeparator: \.isWhitespace).map(String.init) }
      .filter { !$0.isEmpty }
      .sorted { $0.count > $1.count }
  }
}
