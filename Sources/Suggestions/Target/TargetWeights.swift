/// What speaks for a target, in the units of the logarithm of a stem's rarity.
///
/// Chosen on half of the labelled Wikinews articles (`make suggestion-eval` prints both halves).
struct TargetWeights: Sendable {
  /// Nearness: divided by the distance in passages.
  var near = 1.9
  /// Nearness when the passage points back: "this", "the claims".
  var pointed = 2.0
  /// The analyst judged the passage to claim or to report.
  var judged = 0.15
  /// For a denial: the passage accuses or alleges.
  var accuses = 0.65
  /// For a denial: the passage names the one who denies.
  var names = 0.05
  /// The part of its weight that a stem of the source's own name keeps.
  var ownName = 0.1
  /// How much the length of the passage counts against it.
  var length = 0.44
  /// The passage has a source of its own.
  var sourced = 0.3

  /// The weights that are used.
  static let standard = TargetWeights()
}
