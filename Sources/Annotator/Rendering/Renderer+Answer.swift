extension Renderer {
  /// Returns an answer, what it replaced, and what is left: "3 claim, 50%; was denial, 80%. 2 left."
  ///
  /// - Parameters:
  ///   - remark: a further remark, with a leading space.
  ///   - agenda: the disagreements to settle; nil if answers lead on in reading order.
  ///   - nextArticle: the article that `done` goes on to.
  ///   - isAddressed: whether the statement was addressed by number, so that the analyst stays where they
  ///     are.
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

  /// Returns the current judgment of a statement, and what it replaced: "3 untagged, flagged."
  func state(
    of statement: Statement, replacing old: Judgment, remark: String = "", in session: Session
  ) -> String {
    guard let index = session.index(of: statement.id) else { return "" }
    let was = formerly(old, now: statement.judgment, isAnswer: false, in: session)
    return wrapped(painted: "\(index + 1) \(summary(of: statement.judgment, in: session))\(was).\(remark)")
  }

  /// Wraps a text that may contain colour, and whose untrusted parts have already been made visible.
  func wrapped(painted text: String) -> String {
    PaintedText(text).wrapped(to: width)
  }

  /// Returns what is left to do: "75 left", or that everything is done.
  func left(in session: Session, nextArticle: String? = nil) -> String {
    let progress = session.progress
    if progress.left > 0 { return "\(progress.left) left." }
    let quit = "'\(session.codebook.short("quit"))' quits"
    let way = nextArticle.map { "'done' goes on to \($0.visibleOnOneLine)" } ?? quit
    return "All \(progress.total) decided; \(way)."
  }
}
