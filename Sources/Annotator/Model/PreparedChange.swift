/// A change that was checked against a session and can be made without failing.
public struct PreparedChange: Sendable {
  /// The change.
  public let change: Change
  let edit: Edit
  let replacement: Replacement
  let place: Range<Int>?
}
