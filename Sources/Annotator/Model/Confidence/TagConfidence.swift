/// The confidence that a tag was typed with.
package enum TagConfidence: Hashable, Sendable {
  /// None, so that the default applies.
  case standing
  /// The word "none": no confidence is recorded.
  case notStated
  /// The confidence that was typed.
  case stated(Confidence)
}
