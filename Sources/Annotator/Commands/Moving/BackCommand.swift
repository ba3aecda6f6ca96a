/// `back`: goes to the previous statement.
struct BackCommand: Command, Hashable {
  static let row = CommandRow(
    "back", aliases: ["b"], summary: "Go to the previous statement.", group: .moving, command: BackCommand())

  func outcome(in session: Session, at context: CommandContext) throws(UserError) -> CommandOutcome {
    let index = try session.indexHere()
    if let agenda = context.agenda {
      return try agenda.outcome(-1, from: session.statements[index], in: session)
    }
    guard index > 0 else { throw UserError("1 is the first statement") }
    return CommandOutcome(cursor: session.statements[index - 1].id, showsStatement: true)
  }
}
