extension BoundaryRules {
  /// Whether a question or an exclamation in quotation marks is followed by its speaker: “Is that it?” Ms.
  /// Lee asked.
  ///
  /// The speaker is a name or "I", perhaps preceded by a title, initials and a dash. A verb of saying
  /// follows, after which the sentence ends or continues with a preposition.
  var isAttributed: Bool {
    let candidate = context.candidate
    guard candidate.closer == .quote || candidate.closer == .several, !candidate.isPeriod,
      candidate.nextKind == .upper || candidate.nextKind == .dash, bytes[candidate.end - 1] != 46
    else { return false }
    var reader = WordReader(bytes: bytes, offset: candidate.next, end: end)
    var names = 0
    while names < BoundaryRules.longestName, let word = reader.next() {
      if word.shape == .symbols { continue }
      if word.startsLower {
        guard names > 0 else { return false }
        if roles(word).contains(.saying) { return closesAttribution(word, &reader) }
        guard BoundaryRules.particles.contains(word.hash) else { return false }
      }
      guard names > 0 || !isOpener(word) || word.hash == BoundaryRules.firstPerson[0] else { return false }
      guard word.after == .space || word.after == .stop else { return false }
      names += 1
    }
    return false
  }

  private func closesAttribution(_ verb: Token, _ reader: inout WordReader) -> Bool {
    if verb.after != .space { return verb.after != .comma || language == .english }
    guard let word = reader.next() else { return true }
    return word.startsLower && BoundaryRules.afterSaying.contains(word.hash)
  }

  /// The maximum number of words in a name, including its title.
  private static let longestName = 5

  private static let particles = hashes("van von der den de la le du di da del dos al el bin ben ibn y zu")

  /// Words that continue after "she said" if no quotation follows.
  private static let afterSaying = hashes(
    "in on at to from with after during before by as while when of outside through into over later again back"
  )
}

extension BoundaryRules {
  /// Whether the sentence has nothing but numbers, initials and short words before an abbreviation: "В 1996
  /// г. Виктор", "W 2011 r. „Połów”", "Ок. 300 г. до н. э. Рим".
  var hasNoWordYet: Bool {
    let start = sentenceStart
    guard language != .english, context.last.end - start <= BoundaryRules.shortest, context.last.start > start
    else { return false }
    var reader = WordReader(bytes: bytes, offset: start, end: context.candidate.start)
    var hasNumber = false
    while let word = reader.next() {
      switch word.shape {
      case .digits, .numeric, .roman: hasNumber = true
      case .lower, .capitalized: if word.length > 3, word.end < context.last.start { return false }
      default: if !word.isDotted, !word.isSingleLetter { return false }
      }
    }
    return hasNumber
  }

  /// The maximum number of bytes in the opening of a sentence that has no word yet.
  private static let shortest = 40
}
