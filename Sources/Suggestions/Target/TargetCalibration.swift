/// The share of targets that are right, by their rank and by how far the best stands before the second.
///
/// Estimates set by hand after a look at labelled links in Wikinews articles, not yet counted.
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
