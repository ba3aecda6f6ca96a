/// The rules that decide what the model needn't see or can't learn.
struct BoundaryRules {
  let language: LanguageCode
  let tables: ModelTables
  let context: Context
  /// The last word's kinds among the language's own abbreviations.
  let own: AbbreviationKind
  /// The first byte of the sentence.
  let sentenceStart: Int
  let bytes: TextBytes
  /// The end of the paragraph.
  let end: Int

  /// Returns the verdict that doesn't depend on the words, if any.
  @inline(__always)
  static func verdict(on candidate: Candidate) -> Bool? {
    if candidate.opensEllipsis { return true }
    switch candidate.nextKind {
    case .comma, .stop, .closer: return false
    case .lower where candidate.closer != .none: return false
    default: return nil
    }
  }

  /// Returns whether a sentence ends at the candidate, or nil if no rule applies.
  func verdict() -> Bool? {
    let candidate = context.candidate
    if candidate.nextKind == .dash, continuesAfterDash { return false }
    if candidate.run == .foreign { return true }
    if language == .armenian, candidate.isPeriod, candidate.nextKind == .lower { return false }
    if candidate.nextKind == .lower, candidate.run == .question || candidate.run == .exclamation {
      if isReported { return false }
      if context.next.after == .stop, candidate.closer == .none { return true }
    }
    if candidate.gap == .none { return tight() }
    if isAttributed { return false }
    if isCitation || isInsideName { return false }
    if candidate.isPeriod, isShortCaseless { return false }
    if opensItem || isBetweenCaseless { return true }
    if candidate.run == .ellipsis { return ellipsis() }
    if candidate.isPeriod, (isFirstWord && isEnumerator) || isItemNumber || isCaptionNumber { return false }
    if candidate.isPeriod, !own.isEmpty, hasNoWordYet { return false }
    guard candidate.isPeriod, candidate.closer == .none else { return nil }
    if candidate.nextKind == .lower, continuesInLowerCase { return false }
    if context.last.shape == .singleUpper || context.last.shape == .dottedUpper {
      if let verdict = halfDay() ?? initials() { return verdict }
    }
    return citation() ?? abbreviation() ?? initials() ?? number() ?? date()
  }

  /// Whether a lower-case word after a full stop certainly continues the sentence: after a number ("29.
  /// miejsce", "Wilhelm II. reiste"), a letter ("h. c. mult."), a short word that isn't a common one ("79
  /// proc. rinkėjų"), or as a verb of saying after a quotation ("„Hazırız". diyor").
  private var continuesInLowerCase: Bool {
    let last = context.last
    if last.after == .quote, roles(context.next).contains(.saying) { return true }
    if context.next.length == 1, context.next.after == .closer { return false }  // "a) one"
    switch last.shape {
    case .digits, .numeric: return language.hasDottedOrdinals
    case .singleLower, .singleUpper, .roman: return true
    case .lower: return last.length <= 4 && (!last.hasVowel || isUnit) || isShortenedSomewhere
    default: return isShortenedSomewhere
    }
  }

  /// Whether the word is short and follows a number or another abbreviation: "3.500 mill. de euros", "5 тыс.
  /// чел. и др."
  private var isUnit: Bool {
    let previous = context.previous
    guard language != .english else { return false }
    return previous.after == .stop || (startsNumber(previous) && context.last.length < 4)
  }

  /// Whether the word is an abbreviation in some language, if that of the text is unknown.
  private var isShortenedSomewhere: Bool {
    language == .unknown && AbbreviationTable.shared.contains(context.last.hash, in: .unknown)
  }

  /// Whether the last word opens the sentence.
  private var isFirstWord: Bool { context.last.start <= sentenceStart + 4 }

  /// Whether a lower-case word after a dash continues the sentence: "Why? – he asked", "and -- voila! -- you
  /// have cake".
  ///
  /// After a full stop that isn't an abbreviation's, a dash with spaces around it may also open a list item.
  private var continuesAfterDash: Bool {
    if context.next.startsLower { return true }
    guard context.next.shape == .symbols, context.afterNext.startsLower else { return false }
    return !context.candidate.isPeriod || !own.isEmpty
  }
}

extension BoundaryRules {
  /// Returns the verdict without white space: a sentence only ends after a plain word or a closer, before a
  /// capital or a quotation mark.
  private func tight() -> Bool? {
    let candidate = context.candidate
    let startsSentence = candidate.nextKind == .upper || candidate.nextKind == .opener
    guard startsSentence, context.next.dots == 0, context.next.after != .symbol else { return false }
    if candidate.isPeriod, isInitial(context.next) { return false }  // "Sino-U.S."
    if candidate.closer != .none || !candidate.isPeriod { return nil }
    let last = context.last
    let isWord = (last.shape == .lower || last.shape == .capitalized) && last.length > 2
    return isWord || last.shape == .numeric ? nil : false
  }

  /// Whether a source in brackets follows a closing quotation mark: “…” (Smith 55).
  private var isCitation: Bool {
    let candidate = context.candidate
    let isQuoted = candidate.closer == .quote || candidate.closer == .several
    return isQuoted && context.next.before == .opener && context.afterNext.after == .closer
      && context.afterNext.number >= 0
  }

  /// Whether a number in brackets opens an item: "… of the market. (21) Products".
  private var opensItem: Bool {
    let next = context.next
    let isNumber =
      next.before == .opener && next.after == .closer && next.shape == .digits && next.length <= 3
    return isNumber && !context.afterNext.startsLower && !context.afterNext.isEmpty && own.isEmpty
  }

  /// Whether the word is initials, or too short for anything but an abbreviation or one of the words that end
  /// sentences: "यू.एस. सरकार", "मि. शर्मा".
  private var isShortCaseless: Bool {
    guard language == .hindi || language == .marathi, context.last.start >= sentenceStart else {
      return false
    }
    if context.last.isDotted { return true }
    return context.last.shape == .caseless && context.last.length <= 3
      && !roles(context.last).contains(.finisher)
  }

  /// Whether the stop is between words of a script without capitals, where it ends a sentence unless the word
  /// is a known abbreviation.
  private var isBetweenCaseless: Bool {
    let isWord = context.last.shape == .caseless && context.last.length > 1 && own.isEmpty
    return isWord && context.next.shape == .caseless && context.candidate.brackets == 0
      && context.candidate.run != .ellipsis
  }

  /// Returns the verdict on spaced dots before "I", which is always a capital, and on two dots, an
  /// abbreviation's and a full stop.
  private func ellipsis() -> Bool? {
    let candidate = context.candidate
    let isPair = candidate.end == candidate.start + 2
    if isPair, !own.isEmpty || context.last.isDotted, candidate.nextKind == .upper { return true }
    let isPause = context.last.shape == .empty && candidate.closer == .none && language == .english
    return isPause && BoundaryRules.firstPerson.contains(context.next.hash) ? false : nil
  }

  /// Whether a verb of saying follows a question or an exclamation: "mi? diye sordu", "? fortsatte han".
  private var isReported: Bool {
    guard roles(context.next).contains(.saying) else { return false }
    guard language == .english else { return true }
    return context.afterNext.shape == .capitalized || BoundaryRules.pronouns.contains(context.afterNext.hash)
  }

  private static let pronouns = hashes("he she i we they")

  static let firstPerson = ["i", "i'm", "i’m", "i'd", "i've", "i'll"].map { TokenHash.of($0[...]) }
}
