/// The label that most annotators gave; equal numbers are a tie. O(ratings).
package enum MajorityVote {
  /// Returns the consensus by each label's share of the votes.
  package static func consensus(_ ratings: Ratings) -> Consensus {
    Consensus(.majority, ratings, shares: ratings.voteShares)
  }
}
