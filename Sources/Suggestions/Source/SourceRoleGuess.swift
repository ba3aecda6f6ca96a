/// Guesses the kind of source from the words of its name.
struct SourceRoleGuess {
  let analysis: Analysis

  private var lexicon: Lexicon { analysis.lexicon }

  /// Returns the role of the name in a range of tokens. A source that cites others and has a title-like name
  /// is a medium. O(name).
  func role(of name: Range<Int>, cites: Bool = false) -> SourceRole {
    let words = analysis.tokens[name].filter(\.isWord)
    guard !words.isEmpty else { return .unknown }
    if isPersonOfMedium(words) { return .anonymous }
    if words.contains(where: isMedium) { return .media }
    if isPersonAtEnd(name) { return .party }
    if words.contains(where: { lexicon.documents.contains($0.lowered) && !isOffice(words) }) {
      return .document
    }
    if isUnnamed(words) { return .anonymous }
    return cites && isTitle(words) && !isOffice(words) ? .media : .party
  }

  /// Returns whether words are an article and capitalised words: "The Morning Ledger".
  private func isTitle(_ words: [Token]) -> Bool {
    words.count > 1 && lexicon.determiners.contains(words[0].lowered)
      && words.dropFirst().allSatisfy(\.isCapitalized)
  }

  /// Returns whether words include an office or an organisation.
  private func isOffice(_ words: [Token]) -> Bool {
    words.contains { lexicon.roles.contains($0.lowered) || lexicon.organizations.contains($0.lowered) }
  }

  /// Returns whether words are unnamed people of a medium: "співрозмовники видання", "sources at the paper".
  private func isPersonOfMedium(_ words: [Token]) -> Bool {
    guard let place = words.firstIndex(where: { lexicon.anonymous.contains($0.lowered) }),
      place + 1 < words.count, !words[place].isAcronym, !isMedium(words[place])
    else { return false }
    let next = words[place + 1]
    switch lexicon.language {
    case "ru", "uk": return !next.isCapitalized && isMedium(next)
    case "en":
      return lexicon.prepositions.contains(next.lowered) && words[(place + 2)...].contains(where: isMedium)
    default: return false
    }
  }

  private func isMedium(_ word: Token) -> Bool {
    lexicon.media.contains(word.lowered) || isForeignMedium(word.lowered)
  }

  /// Returns whether a word in an English text is a medium in a language with another script: "Радіо".
  private func isForeignMedium(_ word: String) -> Bool {
    guard word.unicodeScalars.contains(where: { !$0.isASCII }) else { return false }
    return Lexicon.russian.media.contains(word) || Lexicon.ukrainian.media.contains(word)
  }

  private func isPersonAtEnd(_ name: Range<Int>) -> Bool {
    NounPhrase(analysis: analysis).isPerson(name)
  }

  /// Returns whether only the first word, which may begin a sentence, can be a name.
  private func isUnnamed(_ words: [Token]) -> Bool {
    guard words.contains(where: { lexicon.anonymous.contains($0.lowered) }) else { return false }
    if lexicon.language == "de" { return !words.contains(where: \.isAcronym) }
    return !words.dropFirst().contains(where: \.isCapitalized)
      && (lexicon.anonymous.contains(words[0].lowered) || !words[0].isAcronym)
  }
}
