/// A vote that weighs each rating by how sure its annotator was. O(ratings).
///
/// A rating without a stated confidence weighs as much as the mean of the stated ones, not 1. The vote helps
/// where confidences are honest and hurts where they aren't, so it is never the default.
package enum ConfidenceVote {
  /// Returns the consensus by each label's share of the weight; the majority vote if nobody stated a
  /// confidence.
  package static func consensus(_ ratings: Ratings) -> Consensus {
    let stated = ratings.confidences.filter { $0 >= 0 }
    let mean = stated.isEmpty ? 1 : stated.reduce(0, +) / Double(stated.count)
    return Consensus(
      .confidence, ratings, shares: ratings.voteShares { ratings.confidence(at: $0) ?? mean })
  }
}
