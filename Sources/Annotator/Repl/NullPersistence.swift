/// Keeps nothing: for the tutorial, where nothing is worth keeping.
public final class NullPersistence: SessionPersistence {
  /// There is no file.
  public let location: String? = nil
  /// Changes are welcome.
  public let refusal: UserError? = nil
  /// No snapshot is ever due.
  public let wantsSnapshot = false

  /// Creates a keeper.
  public init() {}

  /// Forgets the change.
  public func append(_ change: Change, to session: Session) throws(UserError) {}

  /// Nothing ever happens.
  public func takeNotice() -> String? { nil }

  /// Forgets the session.
  public func save(_ session: Session) throws(UserError) {}

  /// Refuses: there is nothing to copy.
  public func saveCopy(_ session: Session, to path: String) throws(UserError) {
    throw UserError("the tutorial keeps nothing", fix: "open an article of your own: annotate ARTICLE")
  }

  /// Refuses: there is nothing to export.
  public func export(_ session: Session, format: String, to path: String?, replacing: Bool) throws(UserError)
    -> String
  {
    throw UserError(
      "the tutorial keeps nothing", fix: "in your own article this writes a dataset, one row per statement")
  }
}
