/// `note` alone: writes the remark in an editor, where it may have several lines.
struct NoteCommand: Command, Hashable {
  func outcome(in session: Session, at context: CommandContext) throws(UserError) -> CommandOutcome {
    let note = try session.here().judgment.note ?? ""
    guard context.canAsk else {
      throw UserError("'note' needs text", fix: "write the remark, or '-' to remove it")
    }
    return CommandOutcome(effect: .editNote(note))
  }
}

extension DescribeCommand {
  /// Returns the command that gives the statement a note; an empty one removes it.
  static func note(_ text: String) -> DescribeCommand {
    var changes = JudgmentChanges()
    changes[.note] = text.isEmpty ? .null : Cell(text)
    return DescribeCommand(changes: changes)
  }
}
