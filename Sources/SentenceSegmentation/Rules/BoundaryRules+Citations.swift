extension BoundaryRules {
  /// Returns the verdict on citations, which continue: "38 U.S.C. § 5107", "1 Vet. App. 49", "Pub. L. No.
  /// 117-58", "Art. I, § 8", "Ex. A at 3".
  func citation() -> Bool? {
    let next = context.next
    if context.candidate.nextKind == .section || next.before == .section {
      return context.last.isDotted || context.last.isSingleLetter || !own.isEmpty ? false : nil
    }
    if next.before == .numero || isStatute || isStreet { return false }
    if opensNumbering, !own.isEmpty || context.last.isSingleLetter { return false }
    if isReporter { return false }
    return isLetteredNumber ? false : nil
  }

  /// Whether the stop is inside the name of a state's code: "Ala. Code § 13A", "Fla. Stat."
  private var isStatute: Bool {
    language == .english && context.last.shape == .capitalized && context.last.length <= 5
      && BoundaryRules.statutes.contains(context.next.hash)
  }

  private static let statutes = hashes("code stat admin penal crim civ const")

  /// Whether the stop is inside a street address: "Bahnhofstr. 5".
  private var isStreet: Bool {
    language == .german && context.last.longSuffix == BoundaryRules.street && startsNumber(context.next)
  }

  private static let street = Token.suffix(of: "str")

  /// Whether a numbering such as "No. 12" follows the stop.
  private var opensNumbering: Bool {
    let next = context.next
    guard next.after == .stop, startsNumber(context.afterNext) || context.afterNext.shape == .mixed else {
      return false
    }
    return AbbreviationTable.shared.kinds(next.hash, in: language).own.contains(.numbered)
  }

  /// Whether the stop is between a volume, the short name of a reporter in two words, and a page: "1 Vet.
  /// App. 49", "12 Cal. Rptr. 2d 34".
  private var isReporter: Bool {
    let (last, next) = (context.last, context.next)
    guard startsNumber(context.previous), context.previous.after == .space, next.after == .stop else {
      return false
    }
    return last.shape == .capitalized && last.length < 6 && next.shape == .capitalized && next.length < 6
      && (startsNumber(context.afterNext) || context.afterNext.shape == .mixed)
  }

  /// Whether a letter or Roman numeral follows a word that it numbers: "Ex. A at 3", "Art. I, § 8".
  private var isLetteredNumber: Bool {
    let next = context.next
    guard own.contains(.numbered), !own.contains(.final) else { return false }
    if next.shape == .roman { return true }
    guard next.shape == .singleUpper, language == .english else { return false }
    return BoundaryRules.lettered.contains(context.last.hash) || next.after == .comma
  }

  private static let lettered = hashes("ex exh exhs app fig figs tab attach")
}
