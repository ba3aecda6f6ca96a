/// A command that changes what is said of a statement: of the current one, or of those that an address names.
package protocol JudgingCommand: AddressableCommand {
  /// What the history calls the change.
  var kind: Edit.Kind { get }

  /// The clauses that were typed; nil for a command without any.
  var typedChanges: JudgmentChanges? { get }

  /// Whether it gives a label and was typed without a confidence.
  var isUnsure: Bool { get }

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

  package var isUnsure: Bool { false }

  package func addressed(to address: Address) -> any Command {
    AddressedCommand(address: address, command: self)
  }

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
      says: {
        [
          kind, changed, remark = remark(on: [statement], at: context), agenda = context.agenda,
          nextArticle = context.nextArticle
        ] renderer, session in
        kind.isAnswer
          ? renderer.answered(
            changed, replacing: statement.judgment, remark: remark, in: session, agenda: agenda,
            nextArticle: nextArticle)
          : renderer.state(of: changed, replacing: statement.judgment, remark: remark, in: session)
      },
      showsStatement: kind.isAnswer)
  }
}

extension JudgingCommand {
  /// What to say of the name that was typed.
  func remark(on statements: [Statement], at context: CommandContext) -> String {
    guard let changes = typedChanges else { return "" }
    return NameRemark(changes, on: statements, isUnsure: isUnsure, at: context).text
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
