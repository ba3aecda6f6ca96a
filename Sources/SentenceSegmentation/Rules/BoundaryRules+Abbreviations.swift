extension BoundaryRules {
  /// Returns the verdict on abbreviations of the language: titles, numberings, and those that only occur
  /// inside sentences.
  func abbreviation() -> Bool? {
    let next = context.next
    if context.last.isDotted, context.candidate.nextKind == .lower { return false }
    if context.next.after == .stop, opensPair { return false }
    if own.isEmpty { return nil }
    if BoundaryRules.currencies.contains(next.hash), own.contains(.final) { return false }
    if next.startsLower, context.candidate.nextKind == .lower || next.before == .opener { return false }
    if own.contains(.closing), next.shape == .capitalized { return true }
    if let verdict = halfDay() ?? numbered() { return verdict }
    if own.contains(.title) { return own.contains(.final) && isAfterNumber ? nil : false }
    if own.contains(.inner), !own.contains(.final) {
      let opensNumbering = next.after == .stop && startsNumber(context.afterNext)  // "No. 12"
      return startsNumber(next) || isRoman(next) || isInitial(next)
        || (context.last.isDotted && next.shape == .singleUpper)
        || opensNumbering
        || !tables.isUsuallyLower(next.hash)
        ? false : nil
    }
    return nil
  }

  /// Returns the verdict on a numbering, which continues with a number: "ч. 2 ст. 121", "12 janv. 2010",
  /// "l'art. L. 642". After a Roman numeral, it may be a unit that ends the sentence ("у XX ст. 15 держав").
  private func numbered() -> Bool? {
    let next = context.next
    if own.contains(.calendar), next.number >= 0 { return false }
    if startsNumber(next), startsNumber(context.previous), context.previous.after == .space { return false }
    guard own.contains(.numbered) else { return nil }
    if isInitial(next), !own.contains(.final) { return false }
    guard startsNumber(next) || next.shape == .mixed else { return nil }
    return own.contains(.final) && context.previous.shape == .roman ? nil : false
  }

  /// Returns the verdict on "a.m." and "p.m.": "5 a.m. Mr. Smith went" and "5 P.M. Friday" continue, but "at
  /// 6 P.M. Mr. Smith went" doesn't.
  func halfDay() -> Bool? {
    guard language == .english, BoundaryRules.halfDays.contains(context.last.hash) else { return nil }
    if BoundaryRules.afterHours.contains(context.next.hash) { return false }
    return context.next.after == .stop ? context.last.shape == .dottedUpper : nil
  }

  private static let halfDays = ["a.m", "p.m"].map { TokenHash.of($0[...]) }
  private static let afterHours = Set(
    """
    monday tuesday wednesday thursday friday saturday sunday est edt et cst cdt mst mdt pst pdt pt gmt utc
    bst cet
    """
    .split(separator: " ").map(TokenHash.of))

  /// Whether the word before the stop and the one after it form one abbreviation: "300 n. Chr."
  private var opensPair: Bool {
    AbbreviationTable.shared.containsPair(context.last, context.next, in: language)
  }

  /// Words that follow an amount with an abbreviated unit: "долл. США", "mln. Eur".
  private static let currencies = hashes(
    "сша usd eur euro uah rub pln chf gbp lt ls kč канады канади австралії гонконгу")

  /// Returns whether a word is a Roman numeral: "s. V a. C.", "sec. III".
  private func isRoman(_ token: Token) -> Bool {
    if token.shape == .roman { return true }
    return token.shape == .singleUpper && language != .english
      && BoundaryRules.romanLetters.contains(token.hash)
  }

  private static let romanLetters = hashes("i v x")

  /// Whether the abbreviation follows a number, as a unit does ("150 г."); elsewhere it is a title ("г.
  /// Киев", "вул. Миру, 36, м. Київ").
  private var isAfterNumber: Bool {
    if context.previous.after == .comma { return false }
    return switch context.previous.shape {
    case .digits, .numeric, .mixed, .roman, .empty, .symbols: true
    default: false
    }
  }
}
