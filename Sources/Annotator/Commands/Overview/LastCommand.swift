/// `last`: shows the ten latest answers.
struct LastCommand: Command, Hashable {
  static let row = CommandRow(
    "last", summary: "Show the ten latest answers.", group: .overview, command: LastCommand())

  /// How many answers are shown.
  private static let shown = 10

  func outcome(in session: Session, at context: CommandContext) throws(UserError) -> CommandOutcome {
    var latest = try answers(of: session)
    if latest.count < Self.shown { latest += others(of: session, without: latest) }
    guard !latest.isEmpty else { throw UserError("no answers yet") }
    return CommandOutcome(
      says: { [ids = Array(latest.prefix(Self.shown).reversed())] renderer, session in
        renderer.rows(ids, in: session)
      },
      isLong: true)
  }

  /// Returns the latest answers in the history, the latest first.
  private func answers(of session: Session) throws(UserError) -> [StatementID] {
    var latest: [StatementID] = []
    try session.eachStandingEdit { edit in
      guard edit.kind.isAnswer else { return true }
      for id in edit.after.reversed().map(\.id) where latest.count < Self.shown {
        if session[id]?.judgment.isDecided == true, !latest.contains(id) { latest.append(id) }
      }
      return latest.count < Self.shown
    }
    return latest
  }

  /// Returns other decided statements, such as imported or agreed ones, the latest first. O(*n* log *n*).
  private func others(of session: Session, without known: [StatementID]) -> [StatementID] {
    let decided = session.statements.indices.filter {
      session.statements[$0].judgment.isDecided && !known.contains(session.statements[$0].id)
    }
    let times = decided.map { (session.statements[$0].judgment.judged?.seconds ?? Int.min, $0) }
    return times.sorted { $1 < $0 }.prefix(Self.shown).map { session.statements[$0.1].id }
  }
}
