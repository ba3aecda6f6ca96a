extension SessionStore {
  /// Returns a statement of another article as a target: `harbour-plan#3` is the third statement of that
  /// session.
  ///
  /// - Parameters:
  ///   - name: the session's name or the start of it; if there are several, that of `annotator`.
  ///   - position: the statement's position as shown to users, counted from 1.
  /// - Throws: an error when there is no such session or statement.
  package func target(in name: String, at position: Int, annotator: String) throws(UserError) -> ArticleTarget
  {
    let own = "\(name).\(Self.slug(of: annotator) ?? "annotator")"
    let isPresent = FileSystem.exists("\(folder)/\(own).json")
    let session = try read(path: try path(named: isPresent ? own : name))
    guard session.statements.indices.contains(position - 1) else {
      throw UserError(
        "'\(name)' has no statement \(position)", fix: "it has \(session.statements.count)")
    }
    let statement = session.statements[position - 1]
    return ArticleTarget(
      session: session.id, statement: statement.id, text: String(session.text(of: statement)))
  }
}
