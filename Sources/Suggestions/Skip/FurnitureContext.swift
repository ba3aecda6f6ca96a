/// Evidence of furniture from the surrounding passages: a line among the lines of a menu, or a repeated line.
struct FurnitureContext {
  let passages: [Passage]
  let analyses: [Analysis?]

  /// The minimum number of consecutive menu-like lines that make a menu.
  static let minimumRun = 3
  /// The maximum number of words in such a line; a longer one may be the article's own title.
  static let longestLine = 8

  /// Returns whether a passage is among the lines of a menu. `analyses` must contain its neighbours,
  /// `minimumRun` on either side.
  func isInMenu(_ index: Int) -> Bool {
    guard couldBeOfMenu(index) else { return false }
    var first = index
    while first > 0, index - first < Self.minimumRun, couldBeOfMenu(first - 1) { first -= 1 }
    var last = index
    while last + 1 < passages.count, last - index < Self.minimumRun, couldBeOfMenu(last + 1) { last += 1 }
    guard first == 0 || !PassageEnd(passages[first - 1].text).isColon else { return false }
    return last - first + 1 >= Self.minimumRun
  }

  /// Returns whether a passage is a line of its own in title case, without a stop and without a quotation.
  private func couldBeOfMenu(_ index: Int) -> Bool {
    guard let analysis = analyses[index], passages[index].opensParagraph, !passages[index].isQuoted else {
      return false
    }
    let end = PassageEnd(passages[index].text)
    guard !end.isSentence, !end.isColon, !end.isSemicolon, !PassageStart.isBullet(passages[index].text),
      passages[index].block != .listItem, passages[index].block != .tableRow
    else { return false }
    let words = analysis.tokens.filter(\.isWord)
    return !words.isEmpty && words.count <= Self.longestLine && isTitled(words, analysis)
  }

  /// Returns whether all words except short ones and function words are capitalised, in a script with
  /// capitals.
  private func isTitled(_ words: [Token], _ analysis: Analysis) -> Bool {
    guard words[0].isCapitalized || words[0].kind == .number else { return false }
    return words.allSatisfy { word in
      word.isCapitalized || word.kind == .number || word.lowered.unicodeScalars.count <= 3
        || analysis.lexicon.prepositions.contains(word.lowered)
        || analysis.lexicon.conjunctions.contains(word.lowered)
    }
  }
}
