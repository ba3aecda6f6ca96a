/// Finds the speaker marked by a colon: "Gordon: We will not pay" or a turn of an interview.
struct ColonFinder {
  let analysis: Analysis

  /// The maximum number of words in a speaker's name.
  private static let longest = 4

  /// Returns the tokens of the speaker; nil if the passage doesn't begin with a name and a colon. O(1).
  func speaker() -> Range<Int>? {
    let tokens = analysis.tokens
    guard let colon = tokens.prefix(Self.longest + 1).firstIndex(where: { $0.kind == .colon }), colon > 0
    else {
      return nil
    }
    let name = 0..<colon
    guard colon + 1 < tokens.count, tokens[name].allSatisfy({ $0.isCapitalized && $0.kind == .word }) else {
      return nil
    }
    guard analysis.phrase(of: analysis.lexicon.furniture, at: 0) == nil else { return nil }
    let isName = name.count > 1 || tokens[0].isAcronym || analysis.tokens[colon + 1].kind == .quoteOpen
    return isName && !tokens[name].contains(where: { isOrdinary($0.lowered) }) ? name : nil
  }

  private func isOrdinary(_ word: String) -> Bool {
    let lexicon = analysis.lexicon
    return lexicon.documents.contains(word) || lexicon.months.contains(word) || lexicon.times.contains(word)
      || lexicon.furnitureWords.contains(word) || lexicon.conjunctions.contains(word)
      || Self.rubrics.contains(word)
  }

  /// Words before a colon in headlines that don't name a speaker.
  private static let rubrics: Set<String> = [
    "live", "breaking", "update", "updates", "exclusive", "analysis", "opinion", "explainer", "factbox",
    "watch",
    "video", "photos", "review", "interview", "timeline", "profile", "editorial", "comment", "obituary",
    "podcast",
    "direct", "exclusif", "analyse", "eilmeldung", "liveticker", "срочно", "терміново", "онлайн", "эксклюзив",
  ]
}
