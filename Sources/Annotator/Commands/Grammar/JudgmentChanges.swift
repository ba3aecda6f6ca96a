/// What a line changes of the things that go with a label.
package struct JudgmentChanges: Hashable, Sendable {
  /// What a line does to the target.
  package enum TargetChange: Hashable, Sendable {
    /// Leaves it as it is.
    case keep
    /// Takes it away.
    case remove
    /// Puts this in its place.
    case set(TypedTarget)
  }

  /// A target as it is typed: statements by position, which the session turns into names.
  package enum TypedTarget: Hashable, Sendable {
    /// The statement at a position, from 1.
    case position(Int)
    /// The statement before.
    case before
    /// Something outside the article.
    case text(String)
    /// The statement at a position of another article's session, which is named.
    case elsewhere(String, Int)
  }

  /// The fields that are set, each with its new value, null to take the old one away: `by NAME` sets the
  /// attribution.
  package var fields: [JudgmentField: Cell] = [:]
  /// `by ^`: the source of the statement before, with its kind and whom it cites.
  package var takesSourceBefore = false
  /// `of N` or `of "WORDS"`
  package var target = TargetChange.keep

  /// Changes nothing.
  package init() {}

  /// The new value of a field; nil when it stays, null when it is taken away.
  package subscript(field: JudgmentField) -> Cell? {
    get { fields[field] }
    set { fields[field] = newValue }
  }
}
