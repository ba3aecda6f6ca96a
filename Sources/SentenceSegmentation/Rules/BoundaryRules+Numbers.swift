extension BoundaryRules {
  /// Returns the verdict on an abbreviated noun after a number.
  ///
  /// "(реєстр. № 2217)" continues, and so does "В 1996 г. Виктор", which has nothing but the year so far, and
  /// in Bulgarian "По спогодба от 1996 г. Русия", where a name follows.
  func number() -> Bool? {
    guard language.writesYearsShort, own.contains(.final), context.candidate.nextKind == .upper else {
      return nil
    }
    guard startsNumber(context.previous), context.previous.start > sentenceStart else { return nil }
    let isAtStart = context.previous.start <= sentenceStart + 12 && !isOpener(context.next)
    return isAtStart || isBulgarianYearOfName || isLithuanianDate ? false : nil
  }

  /// Whether the number is a date or time in Lithuanian, which precedes the rest of the sentence: "2019 m.
  /// Vilniuje", "rugsėjo 5 d. Kauno stotyje", "17 val. Seimo rūmuose".
  private var isLithuanianDate: Bool {
    language == .lithuanian && context.next.shape == .capitalized && !isOpener(context.next)
  }

  /// Whether the number is a year before a capitalised word that isn't common: it isn't usually in lower
  /// case, and has no article.
  private var isBulgarianYearOfName: Bool {
    guard language == .bulgarian, context.last.hash == BoundaryRules.year else { return false }
    let next = context.next
    return next.shape == .capitalized && !tables.isUsuallyLower(next.hash)
      && !BoundaryRules.bulgarianArticles.contains(next.suffix)
  }

  private static let year = TokenHash.of("г")

  /// The last two letters of a word with an article.
  private static let bulgarianArticles = Set(
    ["ът", "ят", "та", "то", "те"].map { Token.suffix(of: $0) })

  /// Returns the verdict on ordinals, which these languages write as numbers with a full stop: "12. Juni",
  /// "21. 3. - 20. 4.", "5. 3. 2010", "Karel VI. zemřel", "63. Aufl."
  func date() -> Bool? {
    guard language.hasDottedOrdinals else { return nil }
    let isLower = context.candidate.nextKind == .lower
    let isRoman = context.last.shape == .roman || context.last.shape == .allCaps
    if isLower, isRoman || isCalendarWord(context.next) { return false }
    if isRomanBeforeName { return false }
    guard context.last.shape == .digits, context.last.number >= 0 else { return nil }
    if isLower || context.next.before == .section { return false }
    if isCalendarWord(context.next), context.last.number < 200 { return false }
    if isOrdinal { return false }
    return context.last.number <= 31 ? day() : nil
  }

  /// Whether a Roman numeral is between an article and a name: "a II. Rákóczi Ferenc", "im XX. Zivilsenat".
  private var isRomanBeforeName: Bool {
    context.last.shape == .roman && context.last.length > 1 && context.previous.after == .space
      && roles(context.previous).contains(.beforeOrdinal) && context.next.shape == .capitalized
      && !isOpener(context.next)
  }

  /// Whether a short number is between an article and a noun that doesn't open sentences: "zum 5. Bezirk".
  private var isOrdinal: Bool {
    let next = context.next
    return context.last.length <= 3 && next.shape == .capitalized && context.previous.after == .space
      && roles(context.previous).contains(.beforeOrdinal) && !isOpener(next)
  }

  /// Returns the verdict on a day before a numeric month, a month before a year, or a range of them.
  private func day() -> Bool? {
    let next = context.next
    switch context.candidate.nextKind {
    case .dash: return startsNumber(next) || startsNumber(context.afterNext) ? false : nil
    case .digit:
      let isAfterDay = context.previous.shape == .digits && context.previous.after == .stop
      if isAfterDay { return next.number >= 1_000 && next.number <= 2_100 ? false : nil }
      return next.number >= 1 && next.number <= 12 && next.after == .stop
        && context.previous.shape != .digits
        ? false : nil
    default: return nil
    }
  }

  private func isCalendarWord(_ token: Token) -> Bool {
    WordRoles.shared.roles(token.hash, in: language).contains(.ordinalNoun)
  }

  /// Returns whether a word is a number in digits.
  func startsNumber(_ token: Token) -> Bool {
    token.shape == .digits || token.shape == .numeric
  }
}
