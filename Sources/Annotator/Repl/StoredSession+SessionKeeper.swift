extension StoredSession: SessionKeeper {
  /// The session's file.
  public var location: String? { path }

  /// Why nothing may be changed; nil when changes are welcome.
  public var refusal: UserError? {
    guard isReadOnly else { return nil }
    return UserError(
      "NOT SAVED: the session is open for reading only", at: path, fix: "'save PATH' writes a copy elsewhere")
  }

  /// Writes the session's records beside the session, or at a path where no file is yet.
  public func export(_ session: Session, format: String, to path: String?) throws(UserError) -> String {
    throw UserError("'export' is not there", fix: "leave, and use 'annotate export'")
  }
}
