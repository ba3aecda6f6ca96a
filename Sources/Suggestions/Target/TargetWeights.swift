/// The weights of the evidence for a target, in units of the logarithm of a stem's rarity.
///
/// They were chosen on half of the labelled Wikinews articles (`make suggestion-eval` prints both halves).
struct TargetWeights: Sendable {
  /// The weight of nearness, which is divided by the distance in passages.
  var near = 1.9
  /// The weight of nearness if the passage refers back: "this", "the claims".
  var pointed = 2.0
  /// Added if the analyst labelled the target as anything but a denial.
  var judged = 0.15
  /// Added for a denial if the target accuses or alleges.
  var accuses = 0.65
  /// Added for a denial if the target names the one who denies.
  var names = 0.05
  /// The fraction of its weight that a stem of the source's own name keeps.
  var ownName = 0.1
  /// The penalty for the length of the target.
  var length = 0.44
  /// Added if the target has a verb of saying of its own.
  var sourced = 0.3

  /// The weights in use.
  static let standard = TargetWeights()
}
