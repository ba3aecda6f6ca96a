/// Finds whom a source itself cites: "citing two officials".
struct CitedFinder {
  let analysis: Analysis

  /// Returns the tokens of the cited source; nil if no phrase outside quotations marks one. O(tokens ×
  /// phrases).
  func cited(besides source: Range<Int>) -> Range<Int>? {
    for index in analysis.tokens.indices where !analysis.tokens[index].isQuoted {
      guard let phrase = analysis.phrase(of: analysis.lexicon.citing, at: index),
        let name = NounPhrase(analysis: analysis).after(phrase.upperBound)
      else { continue }
      let core = NameCore(analysis: analysis).name(in: name)
      if !core.overlaps(source) { return core }
    }
    return nil
  }
}
