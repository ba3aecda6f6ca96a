extension SuggestionEngine {
  /// The undecided passages of a range that look like page furniture, in order. O(passages of the range).
  package mutating func furniture(among indices: Range<Int>) -> [FurnitureOffer] {
    indices.clamped(to: passages.indices).compactMap { index in
      guard answers[index] == nil else { return nil }
      return furniture(at: index)
    }
  }

  /// The undecided passages from one on that look like page furniture, up to the first that does not. A question is
  /// offered alone: it belongs to the article. O(passages of the run).
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

  /// Whether one passage looks like page furniture.
  mutating func furniture(at index: Int) -> FurnitureOffer? {
    analyze(index)
    let passage = passages[index]
    let rule =
      analyses[index].map { FurnitureFinder(analysis: $0, passage: passage).rule() } ?? blockRule(passage)
    return rule.map {
      FurnitureOffer(index: index, probability: $0.probability, method: $0.rawValue, reason: $0.reason)
    }
  }

  private func blockRule(_ passage: Passage) -> FurnitureRule? { passage.block == .furniture ? .block : nil }
}
