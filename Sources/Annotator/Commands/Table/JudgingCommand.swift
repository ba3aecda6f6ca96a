/// A command that changes the judgment of the current statement, or of those that an address names.
package protocol JudgingCommand: AddressableCommand {
  /// The kind of the change in the history.
  var kind: Edit.Kind { get }

  /// The clauses that were typed; nil for a command without any.
  var typedChanges: JudgmentChanges? { get }

  /// Whether it gives a label and was typed without a confidence.
  var isUnsure: Bool { get }

  /// Returns a statement's judgment after the command.
  ///
  /// - Throws: an error that states why the command isn't possible, or that it changes nothing.
  func judgment(of statement: Statement, in session: Session, at context: CommandContext) throws(UserError)
    -> Judgment

  /// Returns the command as it applies to these statements together.
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
  /// Returns a remark on the name that was typed; empty if there is nothing to say.
  func remark(on statements: [Statement], at context: CommandContext) -> String {
    guard let changes = typedChanges else { return "" }
    return NameRemark(changes, on: statements, isUnsure: isUnsure, at: context).text
  }
}

extension CommandContext {
  /// Returns the statement that an answer leads to: in the queue, if there is one, otherwise in reading
  /// order.
  func next(after statement: Statement, in session: Session) -> Statement? {
    guard let agenda else { return session.following(answered: statement) }
    return agenda.undecided(after: statement, in: session)
  }
}

extension Edit.Kind {
  /// Whether it decides a statement.
  var isAnswer: Bool { self == .tag || self == .skip }
}
