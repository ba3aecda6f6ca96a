extension SuggestionEngine {
  /// The undecided passages of a range that look like page furniture, in order. O(passages of the range).
  package mutating func furniture(among indices: Range<Int>) -> [FurnitureOffer] {
    indices.clamped(to: passages.indices).compactMap { index in
      guard answers[index] == nil else { return nil }
      return furniture(at: index)
    }
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
