/// The mean of EBCC's and Wawa's shares: EBCC finds which annotators err together, and Wawa keeps it from
/// being too sure of that.
///
/// On public crowd data, the mean is right as often as EBCC alone, with half its calibration error
/// (`Documentation/Agreement.md`). O(ratings · labels) per iteration of EBCC. Original to this program.
package enum Blend {
  /// Returns the consensus by the mean of the two shares of each label.
  package static func consensus(_ ratings: Ratings) -> Consensus {
    let (one, other) = (EBCC().consensus(ratings), Wawa.consensus(ratings))
    return Consensus(.blend, ratings, shares: zip(one.shares, other.shares).map { ($0 + $1) / 2 })
  }
}
