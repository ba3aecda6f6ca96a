extension BoundaryRules {
  /// Abbreviations of the language: titles, numberings, what only stands inside sentences.
  func abbreviation() -> Bool? {
    let next = context.next
    if context.last.isDotted, context.candidate.nextKind == .lower { return false }
    if own.isEmpty { return nil }
    if next.startsLower && context.candidate.nextKind == .lower { return false }
    if own.contains(.closing), next.shape == .capitalized { return true }
    if let verdict = halfDay() ?? numbered() { return verdict }
    if own.contains(.title) { return own.contains(.final) && isBehindNumber ? nil : false }
    if own.contains(.inner), !own.contains(.final) {
      let opensNumbering = next.behind == .stop && startsNumber(context.afterNext)  // "No. 12"
      return startsNumber(next) || isInitial(next) || opensNumbering || !tables.isUsuallyLower(next.hash)
        ? false : nil
    }
    return nil
  }

  /// "ч. 2 ст. 121", "12 janv. 2010", "l'art. L. 642": what counts goes on with a number. Behind a Roman number it may be
  /// a unit that ends the sentence ("у XX ст. 15 держав").
  private func numbered() -> Bool? {
    let next = context.next
    if own.contains(.calendar), next.number >= 0 { return false }
    if startsNumber(next), startsNumber(context.previous), context.previous.behind == .space { return false }
    guard own.contains(.numbered) else { return nil }
    if isInitial(next), !own.contains(.final) { return false }
    guard startsNumber(next) || next.shape == .mixed else { return nil }
    return own.contains(.final) && context.previous.shape == .roman ? nil : false
  }

  /// "5 a.m. Mr. Smith went" and "5 P.M. Friday" go on, "at 6 P.M. Mr. Smith went" does not.
  private func halfDay() -> Bool? {
    guard language == .english, BoundaryRules.halfDays.contains(context.last.hash) else { return nil }
    if BoundaryRules.behindHours.contains(context.next.hash) { return false }
    return context.next.behind == .stop ? context.last.shape == .dottedUpper : nil
  }

  private static let halfDays = ["a.m", "p.m"].map { TokenHash.of($0[...]) }
  private static let behindHours = Set(
    "monday tuesday wednesday thursday friday saturday sunday est edt et cst cdt mst mdt pst pdt pt gmt utc bst cet"
      .split(separator: " ").map(TokenHash.of))

  /// A unit stands behind a number ("150 г."), a title anywhere else ("г. Киев").
  private var isBehindNumber: Bool {
    switch context.previous.shape {
    case .digits, .numeric, .mixed, .roman, .empty, .symbols: true
    default: false
    }
  }

  private func isInitial(_ token: Token) -> Bool {
    token.isSingleLetter && token.behind == .stop
  }
}

extension BoundaryRules {
  /// Single letters: before another ("z. B."), two of them before a name ("A. I. Rabin", "к. е. н. Петренко"), and several
  /// without space ("J.R.R. Tolkien", "J.-P. Dupont").
  func initials() -> Bool? {
    let last = context.last
    let next = context.next
    if last.isSingleLetter, isInitial(next), !own.contains(.closing) { return false }
    let isCapitalized = context.candidate.nextKind == .upper && next.shape == .capitalized
    if last.isSingleLetter, isInitial(context.previous), isCapitalized || startsNumber(next) {
      let isClosed = last.shape == .singleLower && !own.intersection([.final, .closing]).isEmpty
      return isClosed || tables.isUsuallyLower(next.hash) ? nil : false
    }
    guard isCapitalized, isChain else { return nil }
    return tables.isUsuallyLower(next.hash) ? nil : false
  }

  /// "J.R.R" is a chain, and so is "J.-P"; in English "U.S" may as well end a sentence.
  private var isChain: Bool {
    let last = context.last
    guard last.shape == .dottedUpper, last.length <= 5 else { return false }
    if last.length == 3 * last.dots + 1 { return true }
    return last.length == 2 * last.dots + 1 && own.isEmpty && language != .english
  }
}
