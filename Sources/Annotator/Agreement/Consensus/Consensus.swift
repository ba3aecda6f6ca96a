/// One label for each item, made from the ratings of several annotators, with how sure it is.
package struct Consensus: Equatable, Sendable {
  /// How it was made.
  package let method: ConsensusMethod
  /// How many labels there are.
  package let labelCount: Int
  /// Item by item, the share or probability of each label; all 0 for an item that nobody rated.
  let shares: [Double]
  /// How many ratings each item has.
  let votes: [Int32]
  /// The label of each item that has one rating only, otherwise -1.
  let onlyVotes: [Int32]
  /// The labels that lead the votes equally, where no label reaches half of the shares, by item.
  let openTies: [Int: [Int]]

  /// What came out for an item.
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
  /// A consensus on the items of some ratings, from each label's share.
  init(_ method: ConsensusMethod, _ ratings: Ratings, shares: [Double]) {
    self.init(
      method: method, labelCount: ratings.labels.count, shares: shares, votes: ratings.voteCounts,
      onlyVotes: ratings.onlyVotes, openTies: ratings.openTies(shares))
  }

  /// How many items there are.
  package var itemCount: Int { votes.count }

  /// The share or probability of each label for an item; empty for an item that does not exist.
  package func shares(ofItem item: Int) -> [Double] {
    guard item >= 0, item < itemCount else { return [] }
    return Array(shares[(item * labelCount)..<((item + 1) * labelCount)])
  }

  /// How many ratings an item has, 0 for an item that does not exist.
  package func votes(ofItem item: Int) -> Int {
    item >= 0 && item < itemCount ? Int(votes[item]) : 0
  }

  /// What came out for an item. Labels whose shares differ by less than 1e-9 are a tie, and so are those that
  /// lead the votes equally while none has half of the shares: a 1–1 tie never becomes a label at 39%. An
  /// item with one rating keeps its label, with the share or probability of that label, however low it is.
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

  /// The items that a person should look at: ties, and decisions less sure than the threshold, the least
  /// sure first. An item with one rating is among them when `singles` says so.
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
    /// What the consensus says so far.
    package let decision: Decision
    /// How sure the leading label is.
    package let confidence: Double
  }
}
