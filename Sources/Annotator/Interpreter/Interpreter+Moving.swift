extension Interpreter {
  func next(in session: Session, at moment: CommandContext) throws(UserError) -> Outcome {
    let index = try currentIndex(in: session)
    if let agenda = moment.agenda {
      return try settle(1, on: agenda, from: session.statements[index], in: session)
    }
    guard index + 1 < session.statements.count else {
      throw UserError("\(index + 1) is the last statement", fix: endAdvice(in: session))
    }
    return Outcome(cursor: session.statements[index + 1].id, showsStatement: true)
  }

  func back(in session: Session, at moment: CommandContext) throws(UserError) -> Outcome {
    let index = try currentIndex(in: session)
    if let agenda = moment.agenda {
      return try settle(-1, on: agenda, from: session.statements[index], in: session)
    }
    guard index > 0 else { throw UserError("1 is the first statement") }
    return Outcome(cursor: session.statements[index - 1].id, showsStatement: true)
  }

  func nextUndecided(in session: Session, at moment: CommandContext) throws(UserError) -> Outcome {
    let index = try currentIndex(in: session)
    guard let statement = undecided(after: session.statements[index], in: session, at: moment) else {
      return Outcome(event: .complete)
    }
    guard moment.agenda == nil else { return Outcome(cursor: statement.id, showsStatement: true) }
    let isWrapped = statement.range.lowerBound <= session.statements[index].range.lowerBound
    return Outcome(cursor: statement.id, event: isWrapped ? .wrapped : nil, showsStatement: true)
  }

  func go(to position: Int, in session: Session) throws(UserError) -> Outcome {
    guard position <= session.statements.count else { throw tooFar(position, in: session) }
    return Outcome(cursor: session.statements[position - 1].id, showsStatement: true)
  }

  func search(for text: String?, in session: Session, at moment: CommandContext) throws(UserError) -> Outcome
  {
    guard let wanted = text ?? moment.lastSearch else {
      throw UserError("nothing was searched for yet", fix: "write it as in '/minister'")
    }
    let index = try currentIndex(in: session)
    let needle = TextSearch(for: wanted)
    let count = session.statements.count
    for step in 1...count {
      let statement = session.statements[(index + step) % count]
      guard needle.matches(session.text(of: statement)) else { continue }
      return Outcome(
        cursor: statement.id, event: index + step >= count ? .wrapped : nil, effect: .rememberSearch(wanted),
        showsStatement: true)
    }
    throw UserError("no statement holds '\(wanted)'")
  }

  func context(_ count: Int?, at moment: CommandContext) -> Outcome {
    guard let count else { return Outcome(event: .context(moment.context)) }
    return Outcome(event: .context(count), effect: .setContext(count), showsStatement: true)
  }
}

extension Interpreter {
  private func currentIndex(in session: Session) throws(UserError) -> Int {
    _ = try current(in: session)
    return session.cursorIndex ?? 0
  }

  private func endAdvice(in session: Session) -> String {
    session.progress.left > 0 ? "'next undecided' goes on from the start" : "every one is decided; 'q' leaves"
  }
}
