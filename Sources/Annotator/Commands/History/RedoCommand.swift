/// `redo`: redoes the change that was undone last.
struct RedoCommand: Command, Hashable {
  static let row = CommandRow(
    "redo", summary: "Redo the change that was last undone.", group: .history, command: RedoCommand())

  func outcome(in session: Session, at context: CommandContext) throws(UserError) -> CommandOutcome {
    guard let next = try session.nextRedo() else { throw UserError("nothing to redo") }
    return CommandOutcome(
      change: session.change(.redo(next.sequence), at: context),
      cursor: session.firstChanged(by: next.edit),
      says: { renderer, session in renderer.redone(next.edit, in: session) }, showsStatement: true)
  }
}

extension Renderer {
  fileprivate func redone(_ edit: Edit, in session: Session) -> String {
    if let changed = edit.changedProperties { return message("Redid: the change to \(changed).") }
    guard edit.kind == .split || edit.kind == .join || edit.after.count == 1 else {
      return message("Redid: \(bulk(edit)).")
    }
    guard let first = edit.after.first, let index = session.index(of: first.id) else { return "" }
    switch edit.kind {
    case .metadata, .codebook, .sources: return ""
    case .split: return message("Redid: the split of \(index + 1).")
    case .join: return message("Redid: the join, now \(index + 1).")
    case .tag, .detail, .clear, .flag, .skip, .renew:
      return wrapped(painted: "Redid: \(index + 1) \(summary(of: first.judgment, in: session)).")
    }
  }
}
