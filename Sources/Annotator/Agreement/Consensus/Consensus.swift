/// One label for each item, derived from the ratings of several annotators, and how sure it is.
package struct Consensus: Equatable, Sendable {
  /// The method that made it.
  package let method: ConsensusMethod
  /// The number of labels.
  package let labelCount: Int
  /// Item by item, the share or probability of each label; all 0 for an item that nobody rated.
  let shares: [Double]
  /// The number of ratings of each item.
  let votes: [Int32]
  /// The label of each item that has only one rating, otherwise -1.
  let onlyVotes: [Int32]
  /// By item, the labels that lead the votes equally, where no label reaches half of the shares.
  let openTies: [Int: [Int]]

  /// The outcome for an item.
  package enum Decision: Equatable, Sendable {
    /// One label leads, with its share of the votes or its probability.
    case label(Int, confidence: Double)
    /// Several labels lead equally.
    case tie([Int], confidence: Double)
    /// Nobody rated the item.
    case unrated
  }
}

extension Consensus {
  /// Creates a consensus on the items of some ratings from each label's share.
  init(_ method: ConsensusMethod, _ ratings: Ratings, shares: [Double]) {
    self.init(
      method: method, labelCount: ratings.labels.count, shares: shares, votes: ratings.voteCounts,
      onlyVotes: ratings.onlyVotes, openTies: ratings.openTies(shares))
  }

  /// The number of items.
  package var itemCount: Int { votes.count }

  /// Returns the share or probability of each label for an item; empty if there is no such item.
  package func shares(ofItem item: Int) -> [Double] {
    guard item >= 0, item < itemCount else { return [] }
    return Array(shares[(item * labelCount)..<((item + 1) * labelCount)])
  }

  /// Returns the number of ratings of an item, or 0 if there is no such item.
  package func votes(ofItem item: Int) -> Int {
    item >= 0 && item < itemCount ? Int(votes[item]) : 0
  }

  /// Returns the outcome for an item.
  ///
  /// Labels whose shares differ by less than 1e-9 are tied. So are labels that lead the votes equally while
  /// none has half of the shares: a 1–1 tie never becomes a label at 39%. An item with one rating keeps its
  /// label, with that label's share or probability, however low.
  package func decision(ofItem item: Int) -> Decision {
    let shares = shares(ofItem: item)
    guard votes(ofItem: item) > 0, let best = shares.max(), best > 0 else { return .unrated }
    if onlyVotes[item] >= 0 {
      let label = Int(onlyVotes[item])
      return .label(label, confidence: shares[label])
    }
    if let tied = openTies[item] { return .tie(tied, confidence: best) }
    let leading = shares.indices.filter { best - shares[$0] < 1e-9 }
    return leading.count == 1 ? .label(leading[0], confidence: best) : .tie(leading, confidence: best)
  }

  /// Returns the items that a person should look at, the least sure first: ties, and decisions less sure than
  /// the threshold.
  ///
  /// Items with only one rating are included if `singles` is true.
  package func toSettle(below threshold: Double, singles: Bool = false) -> [Unsettled] {
    let unsettled = (0..<itemCount).compactMap { item -> Unsettled? in
      let decision = decision(ofItem: item)
      switch decision {
      case .unrated: return nil
      case .tie(_, let confidence): return Unsettled(item: item, decision: decision, confidence: confidence)
      case .label(_, let confidence):
        guard confidence < threshold || (singles && votes(ofItem: item) == 1) else { return nil }
        return Unsettled(item: item, decision: decision, confidence: confidence)
      }
    }
    return unsettled.sorted { ($0.confidence, $0.item) < ($1.confidence, $1.item) }
  }

  /// An item that needs a person's decision.
  package struct Unsettled: Equatable, Sendable {
    /// The item's number.
    package let item: Int
    /// The decision of the consensus so far.
    package let decision: Decision
    /// How sure the leading label is.
    package let confidence: Double
  }
}
