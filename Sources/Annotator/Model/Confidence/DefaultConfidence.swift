/// The confidence a label takes when none is typed.
package enum DefaultConfidence: Hashable, Sendable {
  /// Not asked yet: the first bare label asks.
  case unset
  /// The analyst wants none to be recorded.
  case notStated
  /// This one.
  case stated(Confidence)
}
