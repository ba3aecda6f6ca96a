/// A vote in which each rating weighs as much as its annotator was sure. O(ratings).
///
/// A rating without a stated confidence weighs as the mean of those that are stated: not stated is not 1.
/// Helps where confidences are honest and hurts where they are not, so it is never the default.
package enum ConfidenceVote {
  /// The consensus, with each label's share of the weight; equal to the majority when nobody stated any.
  package static func consensus(_ ratings: Ratings) -> Consensus {
    let stated = ratings.confidences.filter { $0 >= 0 }
    let mean = stated.isEmpty ? 1 : stated.reduce(0, +) / Double(stated.count)
    return Consensus(
      .confidence, ratings, shares: ratings.voteShares { ratings.confidence(at: $0) ?? mean })
  }
}
