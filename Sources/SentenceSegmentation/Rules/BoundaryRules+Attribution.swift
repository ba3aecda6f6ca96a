extension BoundaryRules {
  /// Who said it, after a question or an exclamation in quotation marks: “Is that it?” Ms. Lee asked.
  ///
  /// A name or "I", which may have a title, initials and a dash before it, and a verb of saying, after which
  /// the sentence ends or goes on with a preposition.
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
      guard word.behind == .space || word.behind == .stop else { return false }
      names += 1
    }
    return false
  }

  private func closesAttribution(_ verb: Token, _ reader: inout WordReader) -> Bool {
    if verb.behind != .space { return verb.behind != .comma || language == .english }
    guard let word = reader.next() else { return true }
    return word.startsLower && BoundaryRules.behindSaying.contains(word.hash)
  }

  /// How many words a name may have, its title with it.
  private static let longestName = 5

  private static let particles = hashes("van von der den de la le du di da del dos al el bin ben ibn y zu")

  /// What goes on after "she said" when nothing is quoted after it.
  private static let behindSaying = hashes(
    "in on at to from with after during before by as while when of outside through into over later again back"
  )
}

extension BoundaryRules {
  /// Whether nothing but numbers, initials and short words stands in the sentence before an abbreviation: "В
  /// 1996 г. Виктор", "W 2011 r. „Połów”", "Ок. 300 г. до н. э. Рим".
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

  /// How many bytes the opening of a sentence may have that holds no word yet.
  private static let shortest = 40
}
