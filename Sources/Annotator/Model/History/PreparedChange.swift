/// A change that was checked against a session and can be made without failing.
public struct PreparedChange: Sendable {
  /// The change.
  public let change: Change
  let edit: Edit
  /// Whether it takes the place of the last change.
  let replacesLast: Bool
  let replacement: Replacement
  let place: Range<Int>?
}
