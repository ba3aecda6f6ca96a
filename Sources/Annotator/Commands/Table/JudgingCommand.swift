/// A command that changes what is said of a statement: of the current one, or of those that an address names.
package protocol JudgingCommand: Command {
  /// What the history calls the change.
  var kind: Edit.Kind { get }

  /// The clauses that were typed; nil for a command without any.
  var typedChanges: JudgmentChanges? { get }

  /// What is said of a statement afterwards.
  ///
  /// - Throws: an error that says why it cannot be said, or is said already.
  func judgment(of statement: Statement, in session: Session, at context: CommandContext) throws(UserError)
    -> Judgment

  /// The command as it is meant for these statements together.
  func prepared(for statements: [Statement]) -> any JudgingCommand
}

extension JudgingCommand {
  package var typedChanges: JudgmentChanges? { nil }

  package func prepared(for statements: [Statement]) -> any JudgingCommand { self }
}

extension JudgingCommand {
  package func outcome(in session: Session, at context: CommandContext) throws(UserError) -> CommandOutcome {
    try changingHere(in: session, at: context)
  }

  /// Changes the current statement; an answer then goes on to the next one.
  func changingHere(in session: Session, at context: CommandContext) throws(UserError) -> CommandOutcome {
    let statement = try session.here()
    let judgment = try judgment(of: statement, in: session, at: context)
    var changed = statement
    changed.judgment = judgment
    let edit = Edit(kind, before: [statement], after: [changed])
    let next = kind.isAnswer ? context.next(after: statement, in: session) : nil
    return CommandOutcome(
      change: session.change(.edit(edit), at: context), cursor: next?.id ?? statement.id,
      says: { [kind, changed, remark = remark(on: statement, at: context)] renderer, session in
        kind.isAnswer
          ? renderer.answered(
            changed, replacing: statement.judgment, remark: remark, in: session, agenda: context.agenda,
            nextArticle: context.nextArticle)
          : renderer.state(of: changed, remark: remark, in: session)
      },
      showsStatement: kind.isAnswer)
  }
}

extension JudgingCommand {
  /// What to say of a kind of source that was filled in.
  private func remark(on statement: Statement, at context: CommandContext) -> String {
    guard let changes = typedChanges, let name = changes.name,
      let kind = changes.rememberedKind(for: statement, at: context)
    else { return "" }
    return " \(name.visibleOnOneLine) is remembered as \(kind.rawValue)."
  }
}

extension CommandContext {
  /// Where an answer leads: on the agenda, if there is one, else in reading order.
  func next(after statement: Statement, in session: Session) -> Statement? {
    guard let agenda else { return session.following(answered: statement) }
    return agenda.undecided(after: statement, in: session)
  }
}

extension Edit.Kind {
  /// Whether it decides a statement.
  var isAnswer: Bool { self == .tag || self == .skip }
}
