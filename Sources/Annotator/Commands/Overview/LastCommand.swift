/// `last`: shows the ten latest answers.
struct LastCommand: Command, Hashable {
  static let row = CommandRow(
    "last", summary: "Show the ten latest answers.", group: .overview, command: LastCommand())

  func outcome(in session: Session, at context: CommandContext) throws(UserError) -> CommandOutcome {
    var latest: [StatementID] = []
    for edit in session.history.standingEdits where edit.kind.isAnswer {
      guard let id = edit.after.first?.id, session[id]?.judgment.isDecided == true, !latest.contains(id)
      else { continue }
      latest.append(id)
      if latest.count == 10 { break }
    }
    guard !latest.isEmpty else { throw UserError("no answers yet") }
    return CommandOutcome(
      says: { [ids = Array(latest.reversed())] renderer, session in renderer.rows(ids, in: session) },
      isLong: true)
  }
}
