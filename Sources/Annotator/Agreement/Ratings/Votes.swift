extension Ratings {
  /// Returns, item by item, each label's share of the votes, with every rating weighted by a function.
  ///
  /// If all weights of an item are 0, its votes weigh the same.
  func voteShares(weight: (_ position: Int) -> Double) -> [Double] {
    var shares = [Double](repeating: 0, count: itemCount * labels.count)
    for item in 0..<itemCount {
      let (range, start) = (range(ofItem: item), item * labels.count)
      let weights = range.map(weight)
      let total = weights.reduce(0, +)
      for (index, position) in range.enumerated() {
        let share = total > 0 ? weights[index] / total : 1 / Double(range.count)
        shares[start + Int(labelCodes[position])] += share
      }
    }
    return shares
  }

  /// Item by item, each label's share of the votes.
  var voteShares: [Double] {
    var shares = [Double](repeating: 0, count: itemCount * labels.count)
    for item in 0..<itemCount {
      let range = range(ofItem: item)
      for position in range { shares[item * labels.count + Int(labelCodes[position])] += 1 }
      for label in 0..<labels.count where !range.isEmpty {
        shares[item * labels.count + label] /= Double(range.count)
      }
    }
    return shares
  }

  /// The number of ratings of each item.
  var voteCounts: [Int32] {
    (0..<itemCount).map { Int32(truncatingIfNeeded: range(ofItem: $0).count) }
  }

  /// The label of each item that has only one rating, otherwise -1.
  var onlyVotes: [Int32] {
    (0..<itemCount).map {
      let range = range(ofItem: $0)
      return range.count == 1 ? labelCodes[range.lowerBound] : -1
    }
  }

  /// Returns the labels that lead the votes equally, for each item in which no label has half of the shares.
  func openTies(_ shares: [Double]) -> [Int: [Int]] {
    var ties: [Int: [Int]] = [:]
    for item in 0..<itemCount where range(ofItem: item).count > 1 {
      let own = shares[(item * labels.count)..<((item + 1) * labels.count)]
      guard own.allSatisfy({ $0 < 0.5 }) else { continue }
      var counts = [Int](repeating: 0, count: labels.count)
      for position in range(ofItem: item) { counts[Int(labelCodes[position])] += 1 }
      let most = counts.max() ?? 0
      let leading = counts.indices.filter { counts[$0] == most }
      if leading.count > 1 { ties[item] = leading }
    }
    return ties
  }
}
