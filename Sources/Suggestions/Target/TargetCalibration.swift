/// The share of correct targets by rank, and by the lead of the best over the second.
///
/// Counted on the 131 labelled links of `targets.wikinews.txt`; `make suggestion-eval` prints the table
/// again.
enum TargetCalibration {
  /// The probability from which the engine considers an offer certain.
  static let sure = 0.7

  /// Returns the share for the target at a rank whose score exceeds the next one's by `lead`.
  static func probability(rank: Int, lead: Double) -> Double {
    switch rank {
    case 0: lead > 1 ? 0.76 : lead > 0.4 ? 0.53 : 0.39
    case 1: 0.28
    default: 0.19
    }
  }
}
