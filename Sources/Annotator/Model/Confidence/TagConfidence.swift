/// The confidence that a tag was typed with.
package enum TagConfidence: Hashable, Sendable {
  /// None: the standing one is meant.
  case standing
  /// The word "none": it shall not be recorded.
  case notStated
  /// This one.
  case stated(Confidence)
}
