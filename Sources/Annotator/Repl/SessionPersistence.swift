/// Where a session's changes are kept: its file and journal, or a test's memory.
package protocol SessionPersistence: AnyObject {
  /// The path of the session's file, to show and to continue with; nil if nothing is kept.
  var location: String? { get }

  /// Why nothing may be changed, such as another program that holds the session; nil if changes are accepted.
  var refusal: UserError? { get }

  /// Whether the journal is long enough that a snapshot is due.
  var wantsSnapshot: Bool { get }

  /// Stores a change; it is on disk when this returns.
  ///
  /// - Parameter session: the session before the change.
  /// - Throws: an error that says NOT SAVED and why; the change is then not stored.
  func append(_ change: Change, to session: Session) throws(UserError)

  /// Returns, once, what the user should know although the change is stored; nil if there is nothing.
  func takeNotice() -> String?

  /// Writes the complete session and empties the journal.
  func save(_ session: Session) throws(UserError)

  /// Whether every change of the session can be read back, although its file couldn't be written. Linear.
  func holdsAll(of session: Session) -> Bool

  /// Writes a complete copy of the session to a path.
  func saveCopy(_ session: Session, to path: String) throws(UserError)

  /// Writes the session's records in a format, at a path or beside the session, and returns the path.
  func export(_ session: Session, format: String, to path: String?, replacing: Bool) throws(UserError)
    -> String
}
