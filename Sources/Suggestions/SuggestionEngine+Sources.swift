extension SuggestionEngine {
  /// Returns every possible source of a passage, the likeliest first: the one that is offered, then the other
  /// names in it that a cue marks. O(passages examined).
  package mutating func sources(at index: Int) -> [SourceOffer] {
    guard passages.indices.contains(index) else { return [] }
    catchUp()
    analyze(around: index)
    return search.offers(at: index)
  }

  /// Returns the kind of source that a name is: the most frequent answer, otherwise a guess from its words.
  /// O(name).
  package mutating func role(of name: String) -> SourceRole? {
    catchUp()
    if let role = memory.role(of: name) { return role }
    guard let lexicon else { return nil }
    let analysis = Analysis(name, isQuoted: false, lexicon: lexicon)
    let role = SourceRoleGuess(analysis: analysis).role(of: 0..<analysis.tokens.count)
    return role == .unknown ? nil : role
  }
}
