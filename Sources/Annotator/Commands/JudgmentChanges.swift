/// What a line changes of the things that go with a label.
public struct JudgmentChanges: Hashable, Sendable {
  /// What a line does to one of them.
  public enum Change<Value: Hashable & Sendable>: Hashable, Sendable {
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
  public enum TypedTarget: Hashable, Sendable {
    /// The statement at a position, from 1.
    case position(Int)
    /// Something outside the article.
    case text(String)
  }

  /// `by NAME`
  public var attribution = Change<String>.keep
  /// `via KIND`
  public var sourceKind = Change<SourceKind>.keep
  /// `cue WORDS`
  public var cue = Change<String>.keep
  /// `of N` or `of "WORDS"`
  public var target = Change<TypedTarget>.keep
  /// `likelihood WORD`
  public var likelihood = Change<Likelihood>.keep
  /// `grade B2`
  public var grade = Change<Grade>.keep
  /// `note TEXT`
  public var note = Change<String>.keep

  /// Changes nothing.
  public init() {}
}
