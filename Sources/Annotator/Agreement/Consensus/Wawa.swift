/// Worker agreement with aggregate: votes weighted by how often each annotator sides with the majority.
///
/// An annotator's weight is the share of their ratings that match the majority's label. Where the majority is
/// a tie of t labels, siding with one of them counts 1/t. O(ratings). Source: Appen (Figure Eight), "How to
/// calculate worker agreement with aggregate"; Ustalov et al., Learning from Crowds with Crowd-Kit (2024).
package enum Wawa {
  /// Returns the consensus by each label's share of the weight.
  package static func consensus(_ ratings: Ratings) -> Consensus {
    let majority = MajorityVote.consensus(ratings)
    let skills = skills(ratings, majority)
    return Consensus(
      .wawa, ratings, shares: ratings.voteShares { skills[Int(ratings.annotatorCodes[$0])] })
  }

  /// Returns how often each annotator sides with the majority; 0 for one who rated nothing.
  static func skills(_ ratings: Ratings, _ majority: Consensus) -> [Double] {
    var agreed = [Double](repeating: 0, count: ratings.annotators.count)
    var rated = agreed
    for item in 0..<ratings.itemCount {
      let credit = majority.credits(ofItem: item)
      for position in ratings.range(ofItem: item) {
        agreed[Int(ratings.annotatorCodes[position])] += credit[Int(ratings.labelCodes[position])]
        rated[Int(ratings.annotatorCodes[position])] += 1
      }
    }
    return zip(agreed, rated).map { $1 > 0 ? $0 / $1 : 0 }
  }
}

extension Consensus {
  /// Returns the credit for naming each label: 1 for the leading label, 1/t if t labels lead, otherwise 0.
  func credits(ofItem item: Int) -> [Double] {
    var credits = [Double](repeating: 0, count: labelCount)
    switch decision(ofItem: item) {
    case .unrated: break
    case .label(let label, _): credits[label] = 1
    case .tie(let labels, _): for label in labels { credits[label] = 1 / Double(labels.count) }
    }
    return credits
  }
}
