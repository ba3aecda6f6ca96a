extension Interpreter {
  /// Takes a side's judgment as it is, with the reason as a note.
  func take(
    _ number: Int, _ reason: String?, in session: Session, at moment: CommandContext
  ) throws(UserError) -> Outcome {
    let statement = try current(in: session)
    let side = try side(number, of: statement, at: moment)
    guard side.judgment.isDecided else {
      throw UserError("side \(number) has not decided it", fix: "take another side, or tag it afresh")
    }
    var judgment = side.judgment
    judgment.note = reason ?? statement.judgment.note
    judgment.isFlagged = statement.judgment.isFlagged
    judgment.suggested = side.judgment.label
    judgment.judged = moment.now
    judgment.seconds = moment.seconds
    if let id = judgment.targetID, session.index(of: id) == nil || id == statement.id {
      judgment.target = nil
    }
    try TextLimit.check(judgment)
    return Outcome(
      change: change(judgment.isSkipped ? .skip : .tag, statement, to: judgment, in: session, at: moment),
      cursor: undecided(after: statement, in: session, at: moment)?.id ?? statement.id,
      event: judgment.isSkipped ? .skipped(statement.id) : .tagged(statement.id), showsStatement: true)
  }

  /// Where an answer leads: on the agenda, if there is one, else in reading order.
  func undecided(after statement: Statement, in session: Session, at moment: CommandContext) -> Statement? {
    guard let agenda = moment.agenda else { return session.undecided(after: statement) }
    return agenda.undecided(after: statement, in: session)
  }

  /// The statement `step` places further on the agenda.
  func settle(
    _ step: Int, on agenda: DisagreementQueue, from statement: Statement, in session: Session
  ) throws(UserError) -> Outcome {
    let place = agenda.index(of: statement).map { $0 + step } ?? 0
    guard agenda.entries.indices.contains(place), let next = agenda.statement(of: place, in: session) else {
      throw UserError(
        step < 0 ? "this is the hardest of what is to settle" : "this is the last of what is to settle",
        fix: "'list' shows every statement, and 'go N' goes to one")
    }
    return Outcome(cursor: next.id, showsStatement: true)
  }

  private func side(_ number: Int, of statement: Statement, at moment: CommandContext) throws(UserError)
    -> DisagreementQueue.Vote
  {
    guard let agenda = moment.agenda else {
      throw UserError(
        "'\(number)' is not a command", fix: "write 'go \(number)' to go to statement \(number)")
    }
    guard let entry = agenda.index(of: statement) else {
      throw UserError("the sides do not differ here", fix: "'next' goes to where they do")
    }
    let sides = agenda.entries[entry].sides
    guard sides.indices.contains(number - 1) else {
      throw UserError("there is no side \(number)", fix: "there are only \(sides.count)")
    }
    return sides[number - 1]
  }
}
