/// The changes that a line makes to the details of a judgment.
package struct JudgmentChanges: Hashable, Sendable {
  /// What a line does to the target.
  package enum TargetChange: Hashable, Sendable {
    /// Leaves it as it is.
    case keep
    /// Removes it.
    case remove
    /// Replaces it with this one.
    case set(TypedTarget)
  }

  /// A target as it is typed, with statements by position, which the session turns into names.
  package enum TypedTarget: Hashable, Sendable {
    /// The statement at a position, from 1.
    case position(Int)
    /// The previous statement.
    case before
    /// Something outside the article.
    case text(String)
    /// The statement at a position of another article's session, given by the name of the session.
    case elsewhere(String, Int)
  }

  /// The fields to set, each with its new value, where null removes the old one: `by NAME` sets the
  /// attribution.
  package var fields: [JudgmentField: Cell] = [:]
  /// `by ^`: the source of the previous statement, with its kind and whom it cites.
  package var takesSourceBefore = false
  /// `of N` or `of "WORDS"`: the change of the target.
  package var target = TargetChange.keep

  /// Creates changes that leave everything as it is.
  package init() {}

  /// The new value of a field; nil if it is kept, null if it is removed.
  package subscript(field: JudgmentField) -> Cell? {
    get { fields[field] }
    set { fields[field] = newValue }
  }
}
