extension Renderer {
  /// Returns a session to read: its article, its progress, and every statement with its judgment.
  package func session(_ session: Session, path: String) -> String {
    let article = session.article
    let origin = [article.author, article.published, article.language, article.source].compactMap { $0 }
    let head =
      [message((article.title ?? path).visibleOnOneLine)]
      + (origin.isEmpty ? [] : [message(origin.joined(separator: " · ").visibleOnOneLine)])
      + [message("By \(session.annotator), \(session.modified.iso), in \(path)".visibleOnOneLine)]
      + [progress(of: session)]
    let digits = String(session.statements.count).columns
    let statements = session.statements.enumerated().map { index, statement in
      let position = String(index + 1).padded(to: digits, .trailing)
      let text = TextWrapping(width: width, hangingIndent: digits + 2)
        .wrapped("\(position)  \(session.text(of: statement).visibleOnOneLine)")
      guard !statement.judgment.isEmpty else { return text }
      return text + "\n" + aside(statement.judgment, indent: digits + 2, in: session)
    }
    return (head + [""] + statements).joined(separator: "\n")
  }
}
