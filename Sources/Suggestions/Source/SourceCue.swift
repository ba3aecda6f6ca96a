/// The words in a passage that mark a source.
struct SourceCue: Hashable, Sendable {
  /// The kind of a cue.
  enum Kind: Hashable, Sendable {
    case verb, weakVerb, denial, before, after
  }

  /// The tokens of the cue.
  let tokens: Range<Int>
  /// The kind of the cue.
  let kind: Kind

  /// Whether the cue is a verb, whose subject is the source.
  var isVerb: Bool { kind == .verb || kind == .weakVerb || kind == .denial }
}

extension Analysis {
  /// Returns every cue outside quotations, in reading order. O(tokens).
  func sourceCues() -> [SourceCue] {
    var cues: [SourceCue] = []
    var index = 0
    while index < tokens.count {
      if let cue = sourceCue(at: index) {
        cues.append(cue)
        index = cue.tokens.upperBound
      } else {
        index += 1
      }
    }
    return cues
  }

  private func sourceCue(at index: Int) -> SourceCue? {
    guard !tokens[index].isQuoted, tokens[index].kind == .word else { return nil }
    if let phrase = phrase(of: lexicon.before, at: index), isBeforeCue(phrase) {
      return SourceCue(tokens: phrase, kind: .before)
    }
    if let phrase = phrase(of: lexicon.after, at: index) { return SourceCue(tokens: phrase, kind: .after) }
    let word = tokens[index].lowered
    guard !isNominal(index), !asksForThing(index) else { return nil }
    if lexicon.denying.contains(word) { return SourceCue(tokens: index..<(index + 1), kind: .denial) }
    if lexicon.saying.contains(word) { return SourceCue(tokens: index..<(index + 1), kind: .verb) }
    if lexicon.weakSaying.contains(word) { return SourceCue(tokens: index..<(index + 1), kind: .weakVerb) }
    return nil
  }

  /// Returns whether a verb asks for a thing, which isn't a statement: "what Orsk has asked for".
  private func asksForThing(_ index: Int) -> Bool {
    lexicon.language == "en" && ["ask", "asks", "asked"].contains(tokens[index].lowered)
      && index + 1 < tokens.count && tokens[index + 1].lowered == "for"
  }

  /// Returns whether a short phrase marks a source here: German "so" after a comma, French "pour" at the
  /// start.
  private func isBeforeCue(_ phrase: Range<Int>) -> Bool {
    switch tokens[phrase.lowerBound].lowered {
    case "so":
      guard phrase.lowerBound > 0, phrase.upperBound < tokens.count else { return false }
      let next = tokens[phrase.upperBound]
      return tokens[phrase.lowerBound - 1].endsClause
        && (next.isCapitalized || lexicon.determiners.contains(next.lowered))
    case "pour":
      return phrase.lowerBound == 0 && tokens.prefix(7).contains { $0.kind == .comma || $0.kind == .colon }
    default: return true
    }
  }

  /// Returns whether a potential verb is a noun or a participle here: "the report", "a stated aim".
  func isNominal(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    let previous = tokens[index - 1]
    if lexicon.language == "en" { return isEnglishNominal(index, after: previous) }
    if lexicon.language == "de", tokens[index].isCapitalized { return true }
    return lexicon.order != .free && lexicon.determiners.contains(previous.lowered)
  }

  private func isEnglishNominal(_ index: Int, after previous: Token) -> Bool {
    let word = tokens[index].lowered
    if Self.nounMarkers.contains(previous.lowered) { return true }
    if isPassive(index) { return true }
    if ["to", "of", "for", "by", "not", "no"].contains(previous.lowered) {
      return !(previous.lowered == "by" && word.hasSuffix("ing"))
    }
    if lexicon.nominal.contains(word), !isVerbDespiteNoun(index, after: previous) { return true }
    return tokens[index].isCapitalized && previous.isCapitalized && previous.isWord
  }

  private static let nounMarkers: Set<String> = [
    "the", "a", "an", "these", "its", "their", "his", "her", "our", "my", "several", "any", "each", "such",
    "other", "initial", "early", "earlier", "recent", "new", "unconfirmed", "conflicting", "contradictory",
    "latest", "previous", "preliminary", "subsequent", "numerous", "various",
  ]

  /// Returns whether a verb is passive, so that somebody else says it: "was reported", "is called".
  private func isPassive(_ index: Int) -> Bool {
    let word = tokens[index].lowered
    guard word.hasSuffix("ed") || ["told", "said", "found", "shown"].contains(word), word != "quoted" else {
      return false
    }
    var place = index - 1
    while place > 0, self.word(place).hasSuffix("ly") || ["also", "not"].contains(self.word(place)) {
      place -= 1
    }
    return ["is", "was", "are", "were", "be", "been", "being"].contains(self.word(place))
  }

  private func isVerbDespiteNoun(_ index: Int, after previous: Token) -> Bool {
    if previous.kind == .quoteClose, index + 1 < tokens.count, tokens[index + 1].isCapitalized { return true }
    if previous.endsClause || previous.lowered.hasSuffix("'s") || previous.lowered.hasSuffix("s'") {
      return false
    }
    let next = self.word(index + 1)
    if ["that", "he", "she", "they", "it", "there", "the", "a", "an", "this", "in", "on", ""].contains(next)
      || tokens[index + 1].endsClause
    {
      return previous.isCapitalized || isSpeaker(previous.lowered)
    }
    return previous.isCapitalized && tokens[index].lowered.hasSuffix("s")
  }

  private func isSpeaker(_ word: String) -> Bool {
    lexicon.pronouns.contains(word) || lexicon.roles.contains(word) || lexicon.organizations.contains(word)
      || lexicon.media.contains(word) || lexicon.documents.contains(word) || lexicon.anonymous.contains(word)
      || word == "who" || word == "which" || word.hasSuffix("s")
  }
}
