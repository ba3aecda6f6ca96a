/// What a line changes of the things that go with a label.
package struct JudgmentChanges: Hashable, Sendable {
  /// What a line does to one of them.
  package enum Change<Value: Hashable & Sendable>: Hashable, Sendable {
    /// Leaves it as it is.
    case keep
    /// Takes it away.
    case remove
    /// Puts this in its place.
    case set(Value)

    /// The value after the change.
    func applied(to value: Value?) -> Value? {
      switch self {
      case .keep: value
      case .remove: nil
      case .set(let new): new
      }
    }
  }

  /// A target as it is typed: statements by position, which the session turns into names.
  package enum TypedTarget: Hashable, Sendable {
    /// The statement at a position, from 1.
    case position(Int)
    /// The statement before.
    case before
    /// Something outside the article.
    case text(String)
  }

  /// `by NAME`
  package var attribution = Change<String>.keep
  /// `via KIND`
  package var sourceKind = Change<SourceKind>.keep
  /// `cue WORDS`
  package var cue = Change<String>.keep
  /// `of N` or `of "WORDS"`
  package var target = Change<TypedTarget>.keep
  /// `likelihood WORD`
  package var likelihood = Change<Likelihood>.keep
  /// `grade B2`
  package var grade = Change<Grade>.keep
  /// `note TEXT`
  package var note = Change<String>.keep

  /// Changes nothing.
  package init() {}
}
