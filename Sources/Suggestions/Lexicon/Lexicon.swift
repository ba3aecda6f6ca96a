/// How a language puts the subject and its verb of saying.
enum WordOrder: Sendable {
  /// The subject precedes its verb, except after a quotation ("…", said X).
  case subjectFirst
  /// The verb stands second: whatever stands before it, the subject may follow it.
  case verbSecond
  /// Either may come first.
  case free
}

/// What the finders know of one language. Every word is in lower case, as a `Token` has it.
struct Lexicon: Sendable {
  /// The language's ISO 639-1 code.
  var language = ""
  /// How a subject is found.
  var order = WordOrder.subjectFirst
  /// Verbs that mark a source wherever they stand.
  var saying = CueSet("")
  /// Verbs that mark a source in some of their uses only.
  var weakSaying = CueSet("")
  /// Forms that are as often a noun: `claims`, `reports`.
  var nominal = CueSet("")
  /// Phrases before a source, longest first: `according to`.
  var before: [[String]] = []
  /// Phrases after a source: `zufolge`.
  var after: [[String]] = []
  /// Phrases before whom a source cites: `citing`.
  var citing: [[String]] = []
  /// Prepositions before a place that speaks: `в` in "в Кремле заявили".
  var speakingPlaces: Set<String> = []
  /// Words that mark hearsay without a source.
  var hearsay = CueSet("")
  /// Words that deny.
  var denying = CueSet("")
  /// Negations.
  var negations = CueSet("")
  /// What, negated, disowns knowledge or contradicts: `evidence`.
  var negatable = CueSet("")
  /// Words that judge what was said: `baseless`.
  var judging = CueSet("")
  /// Verbs that give what was said a name: `called`.
  var calling = CueSet("")
  /// Words of a confirmation.
  var confirming = CueSet("")
  /// Words of an accusation or an allegation.
  var accusing = CueSet("")
  /// Words that point at what was just said: `this`, `allegations`.
  var backReferences = CueSet("")
  /// Third-person pronouns.
  var pronouns: Set<String> = []
  /// Pronouns and other words for those who speak or are spoken to; never a source.
  var nonSources: Set<String> = []
  /// Words between a subject and its verb: auxiliaries and adverbs.
  var auxiliaries = CueSet("")
  /// Words that begin another clause.
  var conjunctions: Set<String> = []
  /// Prepositions.
  var prepositions: Set<String> = []
  /// Prepositions and articles inside names: `of`, `de`.
  var linking: Set<String> = []
  /// Articles and the like.
  var determiners: Set<String> = []
  /// Conjunctions between two names.
  var and: Set<String> = []
  /// Words for a person's office, after which a name may stand.
  var roles = CueSet("")
  /// Titles that belong to the name when it has one word: `Mr.`
  var titles: Set<String> = []
  /// Words for an organisation.
  var organizations = CueSet("")
  /// Words for a newspaper, agency or broadcaster, and names of well-known ones.
  var media = CueSet("")
  /// Words for a document.
  var documents = CueSet("")
  /// Words for an unnamed source.
  var anonymous = CueSet("")
  /// Names of days and words such as `yesterday`.
  var times = CueSet("")
  /// Names of months.
  var months = CueSet("")
  /// Verbs other than those of saying that end a name: `is`, `will`.
  var verbs = CueSet("")
  /// Words so frequent that they mean nothing for overlap.
  var stop: Set<String> = []
  /// Beginnings of lines that belong to the page, not to the article: `read also`.
  var furniture: [[String]] = []
  /// Words of menus, subscriptions and notices.
  var furnitureWords = CueSet("")
  /// Beginnings of a lead-in to a list: `according to the plan:`.
  var leadIns = CueSet("")

  /// The lexicon of a language's code, such as `en` or `de-AT`; nil when there is none.
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

  /// The words of a blank-separated list.
  static func set(_ written: String) -> Set<String> {
    Set(written.split(whereSeparator: \.isWhitespace).map(String.init))
  }

  /// Phrases separated by `|`, longest first.
  static func phrases(_ written: String) -> [[String]] {
    written.split(separator: "|")
      .map { $0.split(whereSeparator: \.isWhitespace).map(String.init) }
      .filter { !$0.isEmpty }
      .sorted { $0.count > $1.count }
  }
}
