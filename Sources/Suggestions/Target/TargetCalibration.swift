/// The share of targets that are right, by their rank and by how far the best stands before the second.
///
/// Counted on links that were labelled by hand in Wikinews articles; `make suggestion-eval` prints it again.
enum TargetCalibration {
  /// From here on the engine says that it is sure.
  static let sure = 0.7

  /// The share for the target at a rank, whose score leads the next one's by `lead`.
  static func probability(rank: Int, lead: Double) -> Double {
    switch rank {
    case 0: lead > 1 ? 0.75 : lead > 0.4 ? 0.6 : 0.45
    case 1: 0.2
    default: 0.1
    }
  }
}
