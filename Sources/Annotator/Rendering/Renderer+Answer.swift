extension Renderer {
  /// What was answered, what that replaced, and what is left: "3 claim, 50%; was denial, 80%. 2 left."
  ///
  /// - Parameter agenda: what is to be settled; nil when answers lead on in reading order.
  func answered(
    _ statement: Statement, replacing old: Judgment, in session: Session, agenda: DisagreementQueue?
  ) -> String {
    guard let index = session.index(of: statement.id) else { return "" }
    let judgment = summary(of: statement.judgment, in: session)
    let was = old.isDecided ? "; was \(decision(of: old, in: session))" : ""
    let left = agenda.map { self.left(on: $0, in: session) } ?? self.left(in: session)
    let isWrapped = agenda == nil && session.cursorIndex.map { $0 < index } ?? false
    let note = isWrapped && session.progress.left > 0 ? " Reached the end; continued from the start." : ""
    return wrapped(painted: "\(index + 1) \(judgment)\(was). \(left)\(note)")
  }

  /// What is said of a statement now: "3 untagged, flagged."
  func state(of statement: Statement, in session: Session) -> String {
    guard let index = session.index(of: statement.id) else { return "" }
    return wrapped(painted: "\(index + 1) \(summary(of: statement.judgment, in: session)).")
  }

  /// Wraps a text whose untrusted parts are visible already and which may hold colour.
  func wrapped(painted text: String) -> String {
    PaintedText(text).wrapped(to: width)
  }

  /// What is left to do: "75 left", or that all is done.
  func left(in session: Session) -> String {
    let progress = session.progress
    if progress.left > 0 { return "\(progress.left) left." }
    return "All \(progress.total) decided; 'q' leaves."
  }
}
