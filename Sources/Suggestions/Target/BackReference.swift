extension SuggestionEngine {
  /// Returns whether a passage refers to something said before: "confirmed", or a verb of saying whose object
  /// refers back, as in "reported it first". O(passage).
  package mutating func pointsBack(at index: Int) -> Bool {
    guard passages.indices.contains(index) else { return false }
    analyze(index)
    guard let analysis = analyses[index] else { return false }
    return BackReference(analysis).isPresent
  }
}

/// Finds words that refer to what was said before.
private struct BackReference {
  private let analysis: Analysis

  init(_ analysis: Analysis) { self.analysis = analysis }

  var isPresent: Bool {
    analysis.tokens.indices.contains { index in
      let token = analysis.tokens[index]
      guard !token.isQuoted else { return false }
      return analysis.lexicon.confirming.contains(token.lowered)
        || analysis.lexicon.saying.contains(token.lowered) && isObject(index + 1)
    }
  }

  /// Returns whether a word refers back and ends its clause; in "said it would" it is a subject.
  private func isObject(_ index: Int) -> Bool {
    let tokens = analysis.tokens
    guard tokens.indices.contains(index), analysis.lexicon.backReferences.contains(tokens[index].lowered)
    else { return false }
    guard tokens.indices.contains(index + 1), tokens[index + 1].isWord else { return true }
    let next = tokens[index + 1].lowered
    return analysis.lexicon.prepositions.contains(next) || Self.adverbs.contains(next)
  }

  private static let adverbs: Set<String> = [
    "first", "again", "too", "also", "earlier", "later", "yesterday",
  ]
}
