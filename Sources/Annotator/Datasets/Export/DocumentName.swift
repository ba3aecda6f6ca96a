/// What the files of a session are called in a folder.
enum DocumentName {
  /// The article's name, the annotator's and the beginning of the session's, in plain letters:
  /// "osk.reader-1.0d7c4f1e".
  static func of(_ session: Session) -> String {
    let annotator = SessionStore.slug(of: session.annotator) ?? "annotator"
    let id = SessionStore.slug(of: session.id) ?? "session"
    return "\(SessionStore.slug(for: session.article)).\(annotator).\(id.prefix(8))"
  }
}
