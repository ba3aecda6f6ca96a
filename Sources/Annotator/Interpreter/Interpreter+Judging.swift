extension Interpreter {
  func tag(
    _ label: Label, _ confidence: TagConfidence, _ details: JudgmentChanges, in session: Session,
    at moment: CommandContext
  ) throws(UserError) -> Outcome {
    let statement = try current(in: session)
    var judgment = try self.judgment(of: statement, with: details, in: session)
    switch (confidence, session.standingConfidence) {
    case (.stated(let stated), _), (.standing, .stated(let stated)): judgment.confidence = stated
    case (.notStated, _), (.standing, .notStated): judgment.confidence = nil
    case (.standing, .unset):
      guard !moment.canAsk else { return Outcome(effect: .askConfidence(label, details)) }
      judgment.confidence = nil
    }
    judgment.label = label
    judgment.isSkipped = false
    judgment.judged = moment.now
    judgment.seconds = moment.seconds
    return Outcome(
      change: change(.tag, statement, to: judgment, in: session, at: moment),
      cursor: undecided(after: statement, in: session, at: moment)?.id ?? statement.id,
      event: .tagged(statement.id), showsStatement: true)
  }

  func describe(_ details: JudgmentChanges, in session: Session, at moment: CommandContext) throws(UserError)
    -> Outcome
  {
    let statement = try current(in: session)
    let judgment = try self.judgment(of: statement, with: details, in: session)
    guard judgment != statement.judgment else {
      throw UserError("that is what \(position(of: statement, in: session)) says already")
    }
    return Outcome(
      change: change(.detail, statement, to: judgment, in: session, at: moment), cursor: statement.id,
      event: .described(statement.id))
  }

  func clear(in session: Session, at moment: CommandContext) throws(UserError) -> Outcome {
    let statement = try current(in: session)
    guard !statement.judgment.isEmpty else {
      throw UserError("nothing is said of \(position(of: statement, in: session)) yet")
    }
    return Outcome(
      change: change(.clear, statement, to: Judgment(), in: session, at: moment), cursor: statement.id,
      event: .cleared(statement.id))
  }

  func flag(in session: Session, at moment: CommandContext) throws(UserError) -> Outcome {
    let statement = try current(in: session)
    var judgment = statement.judgment
    judgment.isFlagged.toggle()
    return Outcome(
      change: change(.flag, statement, to: judgment, in: session, at: moment), cursor: statement.id,
      event: .flagged(statement.id))
  }

  func skip(in session: Session, at moment: CommandContext) throws(UserError) -> Outcome {
    let statement = try current(in: session)
    guard !statement.judgment.isSkipped else {
      throw UserError(
        "\(position(of: statement, in: session)) is skipped already",
        fix: "'n' goes on, 'x' takes the skip away")
    }
    var judgment = statement.judgment
    judgment.label = nil
    judgment.confidence = nil
    judgment.isSkipped = true
    judgment.judged = moment.now
    judgment.seconds = moment.seconds
    return Outcome(
      change: change(.skip, statement, to: judgment, in: session, at: moment),
      cursor: undecided(after: statement, in: session, at: moment)?.id ?? statement.id,
      event: .skipped(statement.id), showsStatement: true)
  }

  func confidence(_ standing: DefaultConfidence?, in session: Session) -> Outcome {
    guard let standing else { return Outcome(event: .standing(session.standingConfidence)) }
    return Outcome(event: .standing(standing), effect: .setStanding(standing))
  }
}

extension Interpreter {
  /// The position people see, from 1.
  func position(of statement: Statement, in session: Session) -> Int {
    (session.index(of: statement.id) ?? 0) + 1
  }

  /// A statement's judgment with details changed.
  private func judgment(
    of statement: Statement, with details: JudgmentChanges, in session: Session
  ) throws(UserError) -> Judgment {
    var judgment = statement.judgment
    judgment.attribution = details.attribution.applied(to: judgment.attribution)
    judgment.sourceKind = details.sourceKind.applied(to: judgment.sourceKind)
    judgment.cue = details.cue.applied(to: judgment.cue)
    judgment.likelihood = details.likelihood.applied(to: judgment.likelihood)
    judgment.grade = details.grade.applied(to: judgment.grade)
    judgment.note = details.note.applied(to: judgment.note)
    switch details.target {
    case .keep: break
    case .remove: judgment.target = nil
    case .set(.text(let words)): judgment.target = .text(words)
    case .set(.position(let position)):
      judgment.target = .statement(try target(at: position, of: statement, in: session))
    }
    try TextLimit.check(judgment)
    return judgment
  }

  private func target(
    at position: Int, of statement: Statement, in session: Session
  ) throws(UserError) -> StatementID {
    guard position <= session.statements.count else { throw tooFar(position, in: session) }
    let target = session.statements[position - 1].id
    guard target != statement.id else {
      throw UserError("a statement cannot be its own target", fix: "give the number of another")
    }
    return target
  }

  func tooFar(_ position: Int, in session: Session) -> UserError {
    let count = session.statements.count
    return UserError(
      "there is no statement \(position)", fix: count == 1 ? "there is only 1" : "there are only \(count)")
  }
}
