/// Separates a person's name from its description: "the shadow chancellor Anneliese Dodds".
struct NameCore {
  let analysis: Analysis

  private var tokens: [Token] { analysis.tokens }
  private var lexicon: Lexicon { analysis.lexicon }

  /// Returns the name in a noun phrase, or the phrase itself if no office precedes a name in it. O(phrase).
  func name(in phrase: Range<Int>) -> Range<Int> {
    var span = trimmed(phrase)
    guard let role = lastRole(in: span) else { return personAtEnd(of: span) ?? span }
    var start = afterComplement(role + 1, in: span)
    if start < span.upperBound, lexicon.titles.contains(tokens[start].lowered) {
      return start..<span.upperBound
    }
    start = firstCapital(from: start, in: span)
    start = lastNames(from: start, after: role, in: span)
    let count = span.upperBound - start
    let isLowerOffice = !tokens[role].isCapitalized && lexicon.language == "en"
    if count >= 2 || (count == 1 && (isLowerOffice || isAbbreviated(role))) { span = start..<span.upperBound }
    return span
  }
}

extension NameCore {
  /// Returns a phrase without marks at its ends and conjunctions before it.
  private func trimmed(_ phrase: Range<Int>) -> Range<Int> {
    var span = phrase
    while let last = span.last, !tokens[last].isWord { span = span.dropLast() }
    while let first = span.first, isOutside(first), span.count > 1 { span = span.dropFirst() }
    return closingTitle(span, in: phrase)
  }

  /// Returns a span including the closing mark of a title whose opening mark is inside.
  private func closingTitle(_ span: Range<Int>, in phrase: Range<Int>) -> Range<Int> {
    guard span.contains(where: { tokens[$0].kind == .other }), phrase.contains(span.upperBound),
      tokens[span.upperBound].kind == .other
    else { return span }
    return span.lowerBound..<(span.upperBound + 1)
  }

  private func isOutside(_ index: Int) -> Bool {
    !tokens[index].isWord || lexicon.conjunctions.contains(tokens[index].lowered)
  }

  private func isAbbreviated(_ role: Int) -> Bool {
    ["sen", "sen.", "rep", "rep.", "gov", "gov."].contains(tokens[role].lowered)
  }

  /// Returns the last word for an office that is followed by a capitalised word.
  private func lastRole(in span: Range<Int>) -> Int? {
    span.last { index in
      guard index + 1 < span.upperBound, !lexicon.titles.contains(tokens[index].lowered) else { return false }
      return isRole(index) && tokens[(index + 1)..<span.upperBound].contains(where: \.isCapitalized)
    }
  }

  private func isRole(_ index: Int) -> Bool {
    if isAbbreviated(index) { return true }
    let word = tokens[index].lowered
    if lexicon.roles.contains(word) { return true }
    guard let hyphen = word.lastIndex(of: "-") else { return false }
    return lexicon.roles.contains(String(word[word.index(after: hyphen)...]))
  }

  /// Returns the index after "of State" in "Secretary of State Jocelyn Benson".
  private func afterComplement(_ start: Int, in span: Range<Int>) -> Int {
    var index = start
    while index < span.upperBound, lexicon.linking.contains(tokens[index].lowered) || isComplement(index) {
      let hadLink = lexicon.linking.contains(tokens[index].lowered)
      index += 1
      if hadLink, index < span.upperBound, !lexicon.linking.contains(tokens[index].lowered) { index += 1 }
    }
    return index < span.upperBound ? index : start
  }

  private func isComplement(_ index: Int) -> Bool {
    !tokens[index].isCapitalized || lexicon.prepositions.contains(tokens[index].lowered)
  }

  /// Returns the start of the last two words, as in "Public Safety Ralph Goodale", or of three with an
  /// initial.
  private func lastNames(from start: Int, after role: Int, in span: Range<Int>) -> Int {
    guard start > role + 1, span.upperBound - start > 2, !isLinked(start..<span.upperBound) else {
      return start
    }
    let last = span.upperBound - 2
    return tokens[last].lowered.hasSuffix(".") ? last - 1 : last
  }

  private func isLinked(_ span: Range<Int>) -> Bool {
    span.contains { lexicon.linking.contains(tokens[$0].lowered) }
  }

  /// Returns two capitalised words after a lower-case one that describes them: "granddaughter Angela
  /// Strozier".
  private func personAtEnd(of span: Range<Int>) -> Range<Int>? {
    var start = span.upperBound
    while start > span.lowerBound, tokens[start - 1].isCapitalized { start -= 1 }
    guard start > span.lowerBound, (2...3).contains(span.upperBound - start) else { return nil }
    let before = tokens[start - 1].lowered
    guard !lexicon.linking.contains(before), !lexicon.determiners.contains(before),
      !lexicon.prepositions.contains(before), NounPhrase(analysis: analysis).isPerson(start..<span.upperBound)
    else { return nil }
    return start..<span.upperBound
  }

  private func firstCapital(from start: Int, in span: Range<Int>) -> Int {
    var first = start
    while first < span.upperBound, !tokens[first].isCapitalized { first += 1 }
    return first
  }
}
