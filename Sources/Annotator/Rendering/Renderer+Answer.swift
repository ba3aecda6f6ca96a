extension Renderer {
  /// What was answered, what that replaced, and what is left: "3 claim, 50%; was denial, 80%. 2 left."
  ///
  /// - Parameters:
  ///   - remark: what else to say, with a space before it.
  ///   - agenda: what is to be settled; nil when answers lead on in reading order.
  ///   - nextArticle: the article that `done` goes on to.
  ///   - isAddressed: whether it was named by its number, so that the analyst stays where they are.
  func answered(
    _ statement: Statement, replacing old: Judgment, remark: String = "", in session: Session,
    agenda: DisagreementQueue?, nextArticle: String? = nil,
    isAddressed: Bool = false
  ) -> String {
    guard let index = session.index(of: statement.id) else { return "" }
    let judgment = summary(of: statement.judgment, in: session)
    let was = formerly(old, now: statement.judgment, isAnswer: true, in: session)
    let left =
      agenda.map { self.left(on: $0, in: session, nextArticle: nextArticle) }
      ?? self.left(in: session, nextArticle: nextArticle)
    let isWrapped = !isAddressed && agenda == nil && session.cursorIndex.map { $0 < index } ?? false
    let note = isWrapped && session.progress.left > 0 ? " Reached the end; continued from the start." : ""
    return wrapped(painted: "\(index + 1) \(judgment)\(was).\(remark) \(left)\(note)")
  }

  /// What is said of a statement now, and what that replaced: "3 untagged, flagged."
  func state(
    of statement: Statement, replacing old: Judgment, remark: String = "", in session: Session
  ) -> String {
    guard let index = session.index(of: statement.id) else { return "" }
    let was = formerly(old, now: statement.judgment, isAnswer: false, in: session)
    return wrapped(painted: "\(index + 1) \(summary(of: statement.judgment, in: session))\(was).\(remark)")
  }

  /// Wraps a text whose untrusted parts are visible already and which may hold colour.
  func wrapped(painted text: String) -> String {
    PaintedText(text).wrapped(to: width)
  }

  /// What is left to do: "75 left", or that all is done.
  func left(in session: Session, nextArticle: String? = nil) -> String {
    let progress = session.progress
    if progress.left > 0 { return "\(progress.left) left." }
    let quit = "'\(session.codebook.short("quit"))' quits"
    let way = nextArticle.map { "'done' goes on to \($0.visibleOnOneLine)" } ?? quit
    return "All \(progress.total) decided; \(way)."
  }
}
