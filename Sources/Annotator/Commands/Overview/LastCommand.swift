/// `last`: shows the ten latest answers.
struct LastCommand: Command, Hashable {
  static let row = CommandRow(
    "last", summary: "Show the ten latest answers.", group: .overview, command: LastCommand())

  func outcome(in session: Session, at context: CommandContext) throws(UserError) -> CommandOutcome {
    var latest: [StatementID] = []
    try session.eachStandingEdit { edit in
      if edit.kind.isAnswer, let id = edit.after.first?.id, session[id]?.judgment.isDecided == true,
        !latest.contains(id)
      {
        latest.append(id)
      }
      return latest.count < 10
    }
    guard !latest.isEmpty else { throw UserError("no answers yet") }
    return CommandOutcome(
      says: { [ids = Array(latest.reversed())] renderer, session in renderer.rows(ids, in: session) },
      isLong: true)
  }
}
