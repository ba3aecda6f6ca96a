extension SuggestionEngine {
  /// Returns the unanswered passages in a range that look like page furniture, in order. O(passages of the
  /// range).
  package mutating func furniture(among indices: Range<Int>) -> [FurnitureOffer] {
    indices.clamped(to: passages.indices).compactMap { index in
      guard answers[index] == nil else { return nil }
      return furniture(at: index)
    }
  }

  /// Returns the consecutive unanswered passages from an index on that look like page furniture.
  ///
  /// A question is always offered alone, since it belongs to the article. O(passages of the run).
  package mutating func furnitureRun(from index: Int) -> [FurnitureOffer] {
    var run: [FurnitureOffer] = []
    var place = index
    while passages.indices.contains(place), answers[place] == nil, let offer = furniture(at: place) {
      let isQuestion = offer.method == FurnitureRule.question.rawValue
      if isQuestion, !run.isEmpty { return run }
      run.append(offer)
      if isQuestion { return run }
      place += 1
    }
    return run
  }

  /// Returns the offer for a passage that looks like page furniture; nil if it doesn't.
  mutating func furniture(at index: Int) -> FurnitureOffer? {
    analyze(index)
    let passage = passages[index]
    let rule =
      analyses[index].map { FurnitureFinder(analysis: $0, passage: passage).rule() ?? contextRule(at: index) }
      ?? blockRule(passage) ?? PlainFurniture.rule(for: passage)
    return rule.map {
      FurnitureOffer(index: index, probability: $0.probability, method: $0.rawValue, reason: $0.reason)
    }
  }

  private func blockRule(_ passage: Passage) -> FurnitureRule? { passage.block == .furniture ? .block : nil }

  /// Returns the rule that applies because of a passage's neighbours, or of lines that repeat it.
  private mutating func contextRule(at index: Int) -> FurnitureRule? {
    let reach = FurnitureContext.minimumRun + 1
    for place in max(0, index - reach)...min(passages.count - 1, index + reach) { analyze(place) }
    if FurnitureContext(passages: passages, analyses: analyses).isInMenu(index) { return .menu }
    return isRepeated(index) ? .repeated : nil
  }

  /// Returns whether the same line also occurs elsewhere. Linear the first time, then constant.
  private mutating func isRepeated(_ index: Int) -> Bool {
    let passage = passages[index]
    guard passage.opensParagraph, !passage.isQuoted, !PassageEnd(passage.text).isSentence,
      passage.block != .listItem, passage.block != .tableRow, !PassageStart.isBullet(passage.text)
    else { return false }
    let words = analyses[index]?.tokens.count(where: \.isWord) ?? 0
    guard words <= FurnitureContext.longestLine else { return false }
    if lineCounts.isEmpty { for passage in passages { lineCounts[passage.text, default: 0] += 1 } }
    return lineCounts[passage.text] ?? 0 > 1
  }
}
