extension BoundaryRules {
  /// Whether the stop is part of a name: "Yahoo! Inc.", "ACME CORP. ANNOUNCES RESULTS", "Acme Corp. 's
  /// profit".
  var isInsideName: Bool {
    if opensPossessive { return true }
    guard context.candidate.closer == .none else { return false }
    return context.candidate.isPeriod ? isInCapitals : isBeforeLegalForm
  }

  /// Whether an apostrophe and "s" follow, which some texts separate from the word before.
  private var opensPossessive: Bool {
    let next = context.next
    return context.candidate.nextKind == .quote && next.length == 1 && next.shape == .singleLower
      && bytes[next.start] == 115 && next.after == .space && !isDoubleQuote
  }

  private var isDoubleQuote: Bool { bytes[context.candidate.next] == 34 }

  /// Whether a legal form follows, as in "Yahoo! Inc."
  private var isBeforeLegalForm: Bool {
    context.candidate.run == .exclamation && BoundaryRules.legalForms.contains(context.next.hash)
  }

  static let legalForms = hashes("inc corp ltd co llc plc gmbh")

  /// Whether an abbreviation is in a headline in capitals: "GOV. LEE SIGNS BILL", "ACME INC. TO BUY RIVAL".
  private var isInCapitals: Bool {
    guard context.last.shape == .allCaps, !own.isEmpty, isCapitals(context.next) else { return false }
    let isRest = context.afterNext.isEmpty || isCapitals(context.afterNext) || startsNumber(context.afterNext)
    return isRest && (!isOpener(context.next) || context.next.hash == BoundaryRules.infinitive)
  }

  private func isCapitals(_ word: Token) -> Bool {
    word.shape == .allCaps || word.shape == .roman || word.shape == .singleUpper || word.shape == .dottedUpper
  }

  private static let infinitive = TokenHash.of("to")
}
