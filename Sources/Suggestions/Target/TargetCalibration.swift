/// The share of targets that are right, by their rank and by how far the best stands before the second.
///
/// Counted on the 131 labelled links of `targets.wikinews.txt`; `make suggestion-eval` prints the table
/// again.
enum TargetCalibration {
  /// From here on the engine says that it is sure.
  static let sure = 0.7

  /// The share for the target at a rank, whose score leads the next one's by `lead`.
  static func probability(rank: Int, lead: Double) -> Double {
    switch rank {
    case 0: lead > 1 ? 0.76 : lead > 0.4 ? 0.53 : 0.39
    case 1: 0.28
    default: 0.19
    }
  }
}
