/// A consensus on everything that was compared: how it was made, and its outcome.
package struct ConsensusResult: Sendable {
  /// The comparison that it was made from.
  package let comparison: Comparison
  /// Why the method was chosen; nil when the caller named it.
  package let choice: ConsensusChoice?
  /// The label of each item, and how sure it is.
  package let consensus: Consensus
  /// The estimate of Dawid–Skene; nil for other methods.
  package let fit: DawidSkene.Fit?
  /// The number of annotators who must have decided an item; with fewer, it stays undecided.
  package let minimumVotes: Int

  /// Makes a consensus by a method, or by the one that suits the ratings.
  package init(_ comparison: Comparison, by method: ConsensusMethod? = nil, minimumVotes: Int = 1) {
    self.comparison = comparison
    self.minimumVotes = minimumVotes
    let ratings = comparison.ratings
    let choice = ConsensusChoice(ratings)
    self.choice = method == nil ? choice : nil
    switch method ?? choice.method {
    case let method where method == .dawidSkene || method == .confidentDawidSkene:
      let fit = DawidSkene.program(method, labelCount: ratings.labels.count).fit(ratings)
      (self.fit, consensus) = (fit, fit.consensus)
    case let other:
      (fit, consensus) = (nil, ratings.consensus(by: other))
    }
  }

  /// Returns the outcome for an item: unrated if too few annotators decided it.
  func decision(ofItem item: Int) -> Consensus.Decision {
    consensus.votes(ofItem: item) < minimumVotes ? .unrated : consensus.decision(ofItem: item)
  }

  /// Whether an item has a label that only one annotator gave.
  func isSingle(_ item: Int) -> Bool {
    guard case .label = decision(ofItem: item) else { return false }
    return consensus.votes(ofItem: item) == 1
  }

  /// Returns how sure the leading label of an item is, as a fraction; 0 if too few annotators decided it.
  func confidence(ofItem item: Int) -> Double {
    switch decision(ofItem: item) {
    case .label(_, let confidence), .tie(_, let confidence): confidence
    case .unrated: 0
    }
  }

  /// Returns the items that a person should look at, the least sure first.
  ///
  /// These are ties, items with too few votes, and labels less sure than the threshold, a fraction.
  package func toSettle(below threshold: Double) -> [Consensus.Unsettled] {
    let few = (0..<consensus.itemCount).filter {
      (1..<max(1, minimumVotes)).contains(consensus.votes(ofItem: $0))
    }
    .map { Consensus.Unsettled(item: $0, decision: .unrated, confidence: 0) }
    let rest = consensus.toSettle(below: threshold).filter {
      consensus.votes(ofItem: $0.item) >= minimumVotes
    }
    return few + rest
  }
}
