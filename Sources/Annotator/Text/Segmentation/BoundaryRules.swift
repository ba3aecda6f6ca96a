/// Decides by rule what the model need not see or cannot learn.
struct BoundaryRules {
  let language: LanguageCode
  let tables: ModelTables
  let context: Context
  /// What the last word is among the language's own abbreviations.
  let own: AbbreviationKind
  /// The first byte of the sentence.
  let sentenceStart: Int

  /// Whether a sentence ends at the candidate, or nil when no rule knows.
  func verdict() -> Bool? {
    let candidate = context.candidate
    if candidate.opensEllipsis { return true }
    switch candidate.nextKind {
    case .comma, .stop, .closer: return false
    case .lower where candidate.closer != .none: return false
    case .dash where continuesBehindDash: return false
    default: break
    }
    if candidate.run == .foreign { return true }
    if candidate.gap == .none { return tight() }
    if isCitation { return false }
    if candidate.run == .ellipsis { return ellipsis() }
    if candidate.isPeriod, isFirstWord, isEnumerator { return false }
    guard candidate.isPeriod, candidate.closer == .none else { return nil }
    return abbreviation() ?? initials() ?? number() ?? date()
  }

  /// Whether the last word opens the sentence.
  private var isFirstWord: Bool { context.last.start <= sentenceStart + 4 }

  /// A lower-case word behind a dash goes on: "Why? – he asked", "and -- voila! -- you have cake". Behind a plain
  /// full stop a dash with space around it may as well open a list item.
  private var continuesBehindDash: Bool {
    if context.next.startsLower { return true }
    return context.next.shape == .symbols && context.afterNext.startsLower && !context.candidate.isPeriod
  }
}

extension BoundaryRules {
  /// A first word such as "1.", "IV.", "a)", "2.1." that numbers what follows.
  private var isEnumerator: Bool {
    switch context.last.shape {
    case .digits: context.last.length <= 3
    case .numeric, .roman: context.last.length <= 6
    case .singleLower, .singleUpper: true
    default: false
    }
  }

  /// Without white space, a sentence ends only behind a plain word or a closer, before a capital or a quote.
  private func tight() -> Bool? {
    let candidate = context.candidate
    let startsSentence = candidate.nextKind == .upper || candidate.nextKind == .opener
    guard startsSentence, context.next.dots == 0, context.next.behind != .symbol else { return false }
    if candidate.closer != .none || !candidate.isPeriod { return nil }
    let last = context.last
    let isWord = (last.shape == .lower || last.shape == .capitalized) && last.length > 2
    return isWord || last.shape == .numeric ? nil : false
  }

  /// A bracket with a source behind a closing quotation mark: “…” (Smith 55).
  private var isCitation: Bool {
    let candidate = context.candidate
    let isQuoted = candidate.closer == .quote || candidate.closer == .several
    return isQuoted && context.next.before == .opener && context.afterNext.behind == .closer
      && context.afterNext.number >= 0
  }

  /// Spaced dots before "I", which is a capital everywhere.
  private func ellipsis() -> Bool? {
    let candidate = context.candidate
    let isPause = context.last.shape == .empty && candidate.closer == .none && language == .english
    return isPause && BoundaryRules.firstPerson.contains(context.next.hash) ? false : nil
  }

  private static let firstPerson = ["i", "i'm", "i’m", "i'd", "i've", "i'll"].map { TokenHash.of($0[...]) }
}

extension BoundaryRules {
  /// Numbers: "(реєстр. № 2217)" goes on, and so does "В 1996 г. Виктор", where the year is all there is yet.
  private func number() -> Bool? {
    if context.next.before == .numero { return false }
    guard language.writesYearsShort, own.contains(.final), context.candidate.nextKind == .upper else {
      return nil
    }
    let isNumber = context.previous.shape == .digits || context.previous.shape == .numeric
    let isAtStart = context.previous.start <= sentenceStart + 12
    return isNumber && isAtStart && context.previous.start > sentenceStart ? false : nil
  }

  private func startsNumber(_ token: Token) -> Bool {
    token.shape == .digits || token.shape == .numeric
  }

  /// Abbreviations of the language: titles, numberings, what only stands inside sentences.
  private func abbreviation() -> Bool? {
    if own.isEmpty { return nil }
    let next = context.next
    if next.startsLower && context.candidate.nextKind == .lower { return false }
    if let verdict = halfDay() { return verdict }
    let isNumber = next.shape == .digits || next.shape == .numeric || next.shape == .mixed
    if isNumber, own.contains(.numbered), !own.contains(.final) { return false }
    if own.contains(.title) { return own.contains(.final) && isBehindNumber ? nil : false }
    if own.contains(.inner), !own.contains(.final) {
      return isNumber || !tables.isUsuallyLower(next.hash) ? false : nil
    }
    return nil
  }

  /// "5 a.m. Mr. Smith went" goes on, "at 6 P.M. Mr. Smith went" does not.
  private func halfDay() -> Bool? {
    guard language == .english, context.next.behind == .stop else { return nil }
    guard BoundaryRules.halfDays.contains(context.last.hash) else { return nil }
    return context.last.shape == .dottedUpper
  }

  private static let halfDays = ["a.m", "p.m"].map { TokenHash.of($0[...]) }

  /// A unit stands behind a number ("150 г."), a title anywhere else ("г. Киев").
  private var isBehindNumber: Bool {
    switch context.previous.shape {
    case .digits, .numeric, .mixed, .roman, .empty, .symbols: true
    default: false
    }
  }

  /// Initials: a capital before another initial, or several in front of a name that is no common word.
  private func initials() -> Bool? {
    let last = context.last
    let next = context.next
    if last.isSingleLetter, next.isSingleLetter, next.behind == .stop { return false }
    guard context.candidate.nextKind == .upper else { return nil }
    let isSecond = last.shape == .singleUpper && context.previous.shape == .singleUpper
    if isSecond, context.previous.behind == .stop, next.shape == .capitalized {
      return tables.isUsuallyLower(next.hash) ? nil : false
    }
    let isChain = last.shape == .dottedUpper && last.length <= 5 && last.length == 2 * last.dots + 1
    guard isChain, own.isEmpty, next.shape == .capitalized, language != .english else { return nil }
    return tables.isUsuallyLower(next.hash) ? nil : false
  }

  /// "12. Juni", "21. 3. - 20. 4.", "Karel VI. zemřel": numbers with a full stop are ordinals in these languages.
  private func date() -> Bool? {
    guard language.hasDottedOrdinals else { return nil }
    let isLower = context.candidate.nextKind == .lower
    if context.last.shape == .roman, isLower { return false }
    guard context.last.shape == .digits, context.last.number >= 0 else { return nil }
    if isLower { return false }
    guard context.last.number <= 31 else { return nil }
    let next = context.next
    if context.candidate.nextKind == .dash, startsNumber(next) || startsNumber(context.afterNext) {
      return false
    }
    if CalendarWords.shared.contains(next.hash, in: language) { return false }
    let isMonth = next.number >= 1 && next.number <= 12 && next.behind == .stop
    return isMonth && context.candidate.nextKind == .digit && context.previous.shape != .digits ? false : nil
  }
}
