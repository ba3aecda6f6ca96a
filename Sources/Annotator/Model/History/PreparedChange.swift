/// A change that was checked against a session and can be made without failing.
package struct PreparedChange: Sendable {
  /// The change.
  package let change: Change
  let edit: Edit
  /// Whether it replaces the last change.
  let replacesLast: Bool
  let replacement: Replacement
  let place: Range<Int>?
}
