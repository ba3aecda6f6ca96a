/// The confidence of a label that is typed without one.
package enum DefaultConfidence: Hashable, Sendable {
  /// Not chosen yet: the first bare label asks for it.
  case unset
  /// The analyst wants none to be recorded.
  case notStated
  /// The confidence to record.
  case stated(Confidence)
}
