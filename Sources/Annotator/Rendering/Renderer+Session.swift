extension Renderer {
  /// Where a session stands, on opening it.
  ///
  ///     "plan.txt, resumed: 11 of 87 tagged. ? for help, keys for key mode, quit to leave; every answer is already saved."
  public func greeting(to session: Session, name: String, isNew: Bool, isReadOnly: Bool) -> String {
    let progress = session.progress
    let state =
      isNew
      ? "new: \(count(progress.total, "statement"))"
      : "resumed: \(progress.tagged) of \(progress.total) tagged"
    return message(
      "\(name.visibleOnOneLine), \(state). ? for help, keys for key mode, quit to leave; every answer is already saved."
    )
  }

  /// A lesson of the tutorial, set off from the rest.
  public func lesson(_ text: String) -> String {
    ink.paintLines(TextWrapping(width: width, firstIndent: 2, hangingIndent: 2).wrapped(text), .strong)
  }

  /// What there is when a session is left, and where it was saved; nil when nothing was.
  public func farewell(to session: Session, savedIn path: String?) -> String {
    let progress = session.progress
    let counts = labelCounts(of: session)
    let skipped = progress.skipped > 0 ? "\(counts.isEmpty ? "" : "; ")\(progress.skipped) skipped" : ""
    let details = counts + skipped
    let tagged = "\(progress.tagged) of \(progress.total) tagged\(details.isEmpty ? "" : ": " + details)."
    return message(
      path.map { "\(tagged) Saved in \($0.visibleOnOneLine)" } ?? "\(tagged) Nothing was saved now.")
  }

  /// The command that goes on with a session, never wrapped, so that it can be copied.
  ///
  /// - Parameter annotator: The annotator, when the command would take somebody else for granted.
  public func continuation(of path: String, annotator: String?) -> String {
    let person = annotator.map { " --annotator " + ShellWord($0).text } ?? ""
    return "Go on with: annotate resume " + ShellWord(path).text + person
  }
}
