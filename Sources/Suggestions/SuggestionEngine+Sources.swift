extension SuggestionEngine {
  /// Every source that a passage may have, the likeliest first: the one that is offered, then the other names
  /// in it that a cue marks. O(passages looked at).
  package mutating func sources(at index: Int) -> [SourceOffer] {
    guard passages.indices.contains(index) else { return [] }
    catchUp()
    analyze(around: index)
    return search.offers(at: index)
  }

  /// What kind of source a name is: as it was answered most often, else by its words. O(name).
  package mutating func role(of name: String) -> SourceRole? {
    catchUp()
    if let role = memory.role(of: name) { return role }
    guard let lexicon else { return nil }
    let analysis = Analysis(name, isQuoted: false, lexicon: lexicon)
    let role = SourceRoleGuess(analysis: analysis).role(of: 0..<analysis.tokens.count)
    return role == .unknown ? nil : role
  }
}
