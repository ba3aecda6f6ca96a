extension SessionHandle: SessionPersistence {
  /// The session's file.
  public var location: String? { path }

  /// Why nothing may be changed; nil if changes are accepted.
  public var refusal: UserError? { isReadOnly ? readOnly : nil }

  /// Whether the files hold every change of the session, although another program has changed them. Linear.
  public func holdsAll(of session: Session) -> Bool {
    switch (try? LoadedSession(path: path))?.content(comparedWith: session) {
    case .same, .more: true
    case .less, nil: false
    }
  }

  /// Writes the session's records beside the session, or at a path. An existing file is replaced only if that
  /// was asked for.
  public func export(_ session: Session, format: String, to path: String?, replacing: Bool) throws(UserError)
    -> String
  {
    try DatasetExport.export(session, format: format, to: path, replacing: replacing, beside: self.path)
  }
}
