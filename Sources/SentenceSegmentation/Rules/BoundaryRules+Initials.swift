extension BoundaryRules {
  /// Returns the verdict on single capitals and chains of them.
  ///
  /// Initials before a name continue ("John M. Price", "О. І. Синєгубов", "W.T. Tolkien"), but a letter at
  /// the end of a sentence doesn't ("Plan B. Then", "Group A. Spain", "in the U.S. The").
  ///
  /// Names aren't recognised by a list. What decides is the word before, which may be a noun that takes a
  /// letter, and the word after, which may be one that opens sentences and isn't a name.
  func initials() -> Bool? {
    let last = context.last
    if last.isSingleLetter, isInitial(context.next) { return closesChain ? nil : false }
    if last.shape == .singleUpper { return initial() }
    if last.isSingleLetter, isInitial(context.previous) { return lowerChain() }
    return last.shape == .dottedUpper ? chain() : nil
  }

  /// Whether the letter ends an abbreviation such as "т. д.", which is in lower case.
  private var closesChain: Bool {
    own.contains(.closing) && context.last.shape == .singleLower
  }

  /// Returns the verdict on one capital, alone or the last of several separated by spaces.
  private func initial() -> Bool? {
    let previous = context.previous
    if startsNumber(context.next) { return isInitial(previous) ? false : nil }
    guard isBeforeCapital, previous.after != .comma || !isOpener(context.next) else { return nil }
    if startsNumber(previous) || context.last.before == .symbol || isPronoun { return nil }  // "25 °C."
    if previous.after == .space, roles(previous).contains(.label) { return true }
    if isOpener(context.next) { return isAbbreviated(previous) ? nil : true }
    return previous.after == .space && BoundaryRules.articles.contains(previous.hash) ? nil : false
  }

  /// Returns the verdict on lower-case letters before a name: "к. е. н. Петренко".
  private func lowerChain() -> Bool? {
    guard isBeforeCapital || startsNumber(context.next) else { return nil }
    let isClosed = !own.intersection([.final, .closing]).isEmpty
    return isClosed || tables.isUsuallyLower(context.next.hash) ? nil : false
  }

  /// Returns the verdict on capitals without spaces: the initials of a name, or an acronym, which ends a
  /// sentence before an opener.
  private func chain() -> Bool? {
    let last = context.last
    if context.candidate.nextKind == .symbol || context.next.before == .symbol, !own.isEmpty { return false }
    guard isBeforeCapital, last.start > sentenceStart || !BoundaryRules.degrees.contains(last.hash)
    else { return nil }
    let isSewn = last.length == 3 * last.dots + 1  // "J.-P."
    guard isSewn || last.length == 2 * last.dots + 1 else { return nil }
    if isOpener(context.next) { return context.next.after == .stop ? nil : true }
    if isSewn { return false }
    if isAcronym { return BoundaryRules.afterStates.contains(context.next.hash) ? false : nil }
    guard last.dots > 1, !BoundaryRules.particles.contains(context.next.hash) else { return false }
    return BoundaryRules.articles.contains(context.previous.hash) || tables.isUsuallyLower(context.next.hash)
      ? nil : false
  }

  /// Whether the chain is one of the language's abbreviations, in a plausible place: a degree after a comma,
  /// an era next to a number.
  private var isAcronym: Bool {
    guard !own.isEmpty, !language.isCyrillic else { return false }
    guard BoundaryRules.degrees.contains(context.last.hash) else { return true }
    return context.previous.after == .comma || startsNumber(context.previous)
      || context.last.start <= sentenceStart
  }

  /// Whether the capital is the pronoun, as in "you and I."
  private var isPronoun: Bool {
    language == .english && context.last.hash == BoundaryRules.firstPerson[0] && context.previous.startsLower
  }

  private var isBeforeCapital: Bool {
    let shape = context.next.shape
    return context.candidate.nextKind == .upper
      && (shape == .capitalized || shape == .camel || shape == .allCaps || shape == .singleUpper
        || shape == .roman)
  }

  /// Returns whether a word opens sentences and isn't a name.
  func isOpener(_ token: Token) -> Bool {
    roles(token).contains(.opener)
  }

  func roles(_ token: Token) -> WordRole {
    WordRoles.shared.roles(token.hash, in: language)
  }

  func isInitial(_ token: Token) -> Bool {
    token.isSingleLetter && token.after == .stop
  }

  /// Returns whether a short word has a full stop: "Sec. A".
  private func isAbbreviated(_ token: Token) -> Bool {
    token.after == .stop && !token.isSingleLetter && token.length < 5
  }

  /// Words that precede a surname: "W.E.B. Du Bois".
  private static let particles = hashes("du de van von di da del della mac ibn bin")
  private static let articles = hashes("a an the ein eine une un una um uma uno")
  private static let degrees = hashes("m.d b.a m.a d.j j.d b.c a.d c.e a.m p.m p.s n.b")

  /// Words that follow "U.S.": the institutions of a state.
  private static let afterStates = hashes(
    """
    embassy consulate senate house congress president secretary ambassador army navy air marine marines coast
    department supreme district court attorney representative rep sen senator census capitol postal forest
    geological treasury state government dollar dollars military constitution mission federal food customs
    border immigration central special envoy gen general marshal marshals citizenship code bank steel soccer
    olympic virgin national trade agency bureau centers commission office patent chamber fish highway interior
    labor energy justice defense education agriculture commerce health homeland veterans vice men women open
    bankruptcy copyright securities tax ambassadors troops forces officials security council charter dept
    gov't secretary-general resolution environment human peacekeeping relief world
    """)

  static func hashes(_ words: String) -> Set<UInt64> {
    Set(words.split(whereSeparator: \.isWhitespace).map(TokenHash.of))
  }
}
