/// Keeps nothing, as in the tutorial, where nothing is worth keeping.
package final class NullPersistence: SessionPersistence {
  /// Nil, since there is no file.
  package let location: String? = nil
  /// Nil, since changes are always accepted.
  package let refusal: UserError? = nil
  /// No snapshot is ever due.
  package let wantsSnapshot = false

  /// Creates a keeper.
  package init() {}

  /// Forgets the change.
  package func append(_ change: Change, to session: Session) throws(UserError) {}

  /// Returns nil, since there is never anything to report.
  package func takeNotice() -> String? { nil }

  /// Forgets the session.
  package func save(_ session: Session) throws(UserError) {}

  /// True, since there is nothing to lose.
  package func holdsAll(of session: Session) -> Bool { true }

  /// Refuses: there is nothing to copy.
  package func saveCopy(_ session: Session, to path: String) throws(UserError) {
    throw UserError("the tutorial saves nothing", fix: "open an article of your own: annotate ARTICLE")
  }

  /// Refuses: there is nothing to export.
  package func export(_ session: Session, format: String, to path: String?, replacing: Bool) throws(UserError)
    -> String
  {
    throw UserError(
      "the tutorial saves nothing", fix: "in your own article this writes a dataset, one row per statement")
  }
}
