extension Renderer {
  /// Where a session stands, on opening it.
  ///
  ///     "plan.txt, resumed: 11 of 87 tagged. ? for help, keys for key mode, quit to leave; every answer is already saved."
  ///
  /// - Parameter place: which of several articles it is: "article 2 of 5"; nil for the only one.
  package func greeting(to session: Session, name: String, place: String? = nil, isNew: Bool) -> String {
    let progress = session.progress
    let state =
      isNew
      ? "new: \(count(progress.total, "statement"))"
      : "resumed: \(progress.tagged) of \(progress.total) tagged"
    return message(
      "\(name.visibleOnOneLine)\(place.map { " (\($0))" } ?? ""), \(state). ? for help, keys for key mode, "
        + "quit to leave; every answer is already saved."
    )
  }

  /// A lesson of the tutorial, set off from the rest.
  package func lesson(_ text: String) -> String {
    ink.paintLines(TextWrapping(width: width, firstIndent: 2, hangingIndent: 2).wrapped(text), .strong)
  }

  /// What there is when a session is left, and where it was saved; nil when nothing was.
  package func farewell(to session: Session, savedIn path: String?) -> String {
    let progress = session.progress
    let counts = labelCounts(of: session)
    let skipped = progress.skipped > 0 ? "\(counts.isEmpty ? "" : "; ")\(progress.skipped) skipped" : ""
    let details = counts + skipped
    let tagged = "\(progress.tagged) of \(progress.total) tagged\(details.isEmpty ? "" : ": " + details)."
    return message(
      path.map { "\(tagged) Saved in \($0.visibleOnOneLine)" } ?? "\(tagged) Nothing to save.")
  }

  /// The command that continues a session, never wrapped, so that it can be copied.
  ///
  /// - Parameter annotator: The annotator, when the command would take somebody else for granted.
  package func continuation(of path: String, annotator: String?) -> String {
    let person = annotator.map { " --annotator " + ShellWord($0).text } ?? ""
    return "Continue with: annotate resume " + ShellWord(path).text + person
  }

  /// What is left of several articles, and the command that continues, never wrapped.
  package func continuation(ofArticles names: [String], annotator: String?) -> String {
    let person = annotator.map { "open --annotator " + ShellWord($0).text + " " } ?? ""
    return message("\(count(names.count, "article")) left.") + "\nContinue with: annotate " + person
      + names.map { ShellWord($0).text }.joined(separator: " ")
  }

  /// Says that a finished article is skipped.
  package func passedOver(_ name: String) -> String {
    message("\(name.visibleOnOneLine) is finished; skipped.")
  }
}
