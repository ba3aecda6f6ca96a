/// `undo`: undoes the latest change.
struct UndoCommand: Command, Hashable {
  static let row = CommandRow(
    "undo", aliases: ["u"], summary: "Undo the latest change, as many times as you like.",
    group: .history, command: UndoCommand())

  func outcome(in session: Session, at context: CommandContext) throws(UserError) -> CommandOutcome {
    guard let next = try session.nextUndo() else { throw UserError("nothing to undo") }
    // The statements' earlier states were verified by following the history; those of properties have only the
    // hashes.
    guard !session.history.isAltered || next.edit.properties == nil else {
      throw UserError(
        "the session file was altered, so what this would restore is not certain",
        fix: "'annotate check' says where")
    }
    return CommandOutcome(
      change: session.change(.undo(next.sequence), at: context),
      cursor: session.firstChanged(by: next.edit),
      says: { renderer, session in renderer.undone(next.edit, in: session) }, showsStatement: true)
  }
}

extension Session {
  /// Returns the statement to go to after an edit of several in place: the current one if it is one of them,
  /// otherwise the first; nil for any other edit.
  func firstChanged(by edit: Edit) -> StatementID? {
    guard edit.after.count > 1, edit.before.map(\.id) == edit.after.map(\.id) else { return nil }
    return edit.after.contains { $0.id == cursor } ? cursor : edit.after.first?.id
  }
}

extension Renderer {
  fileprivate func undone(_ edit: Edit, in session: Session) -> String {
    if let changed = edit.changedProperties { return message("Undid: the change to \(changed).") }
    guard edit.kind == .split || edit.kind == .join || edit.after.count == 1 else {
      return message("Undid: \(bulk(edit)).")
    }
    guard let first = edit.before.first, let index = session.index(of: first.id) else { return "" }
    switch edit.kind {
    case .metadata, .codebook, .sources: return ""
    case .split: return message("Undid: the split of \(index + 1).")
    case .join: return message("Undid: the join of \(index + 1) and \(index + 2).")
    case .tag, .detail, .clear, .flag, .skip, .renew:
      let was = edit.after.first.map { summary(of: $0.judgment, in: session) } ?? ""
      return wrapped(painted: "Undid: \(index + 1) \(was). Now \(summary(of: first.judgment, in: session)).")
    }
  }
}
