/// Decides what a command comes to in a session: a function of the two and the moment.
public struct Interpreter: Sendable {
  /// Creates an interpreter.
  public init() {}

  /// What `command` comes to.
  ///
  /// - Throws: an error that says why it cannot be done here; nothing has changed then.
  /// - Complexity: logarithmic in the statements for what is done to one statement; linear for lists, searches,
  ///   splitting and joining.
  public func interpret(
    _ command: Command, in session: Session, at moment: CommandContext
  ) throws(UserError) -> Outcome {
    switch command {
    case .show: Outcome(showsStatement: true)
    case .tag(let label, let confidence, let details):
      try tag(label, confidence, details, in: session, at: moment)
    case .describe(let details): try describe(details, in: session, at: moment)
    case .clear: try clear(in: session, at: moment)
    case .flag: try flag(in: session, at: moment)
    case .skip: try skip(in: session, at: moment)
    case .confidence(let standing): confidence(standing, in: session)
    case .take(let number, let reason): try take(number, reason, in: session, at: moment)
    case .next: try next(in: session, at: moment)
    case .back: try back(in: session, at: moment)
    case .nextUndecided: try nextUndecided(in: session, at: moment)
    case .go(let position): try go(to: position, in: session)
    case .search(let text): try search(for: text, in: session, at: moment)
    case .split(let points): try split(at: points, in: session, at: moment)
    case .join: try join(in: session, at: moment)
    case .undo: try undo(in: session, at: moment)
    case .redo: try redo(in: session, at: moment)
    case .last: try last(in: session)
    case .list(let filter): list(filter, in: session)
    case .progress: Outcome(event: .progress)
    case .context(let count): context(count, at: moment)
    case .save(let path): Outcome(effect: .save(path: path))
    case .export(let format, let path): Outcome(effect: .export(format: format, path: path))
    case .help(let topic): Outcome(event: .help(topic: topic))
    case .done: Outcome(effect: .done)
    case .quit: Outcome(effect: .quit)
    }
  }
}

extension Interpreter {
  /// The statement the analyst is at.
  func current(in session: Session) throws(UserError) -> Statement {
    guard let statement = session.current else {
      throw UserError("this article has no statements", fix: "quit, and open another")
    }
    return statement
  }

  /// The next change of a session.
  func change(_ action: Change.Action, in session: Session, at moment: CommandContext) -> Change {
    Change(sequence: session.history.lastSequence + 1, at: moment.now, action: action)
  }

  /// A change that gives one statement another judgment.
  func change(
    _ kind: Edit.Kind, _ statement: Statement, to judgment: Judgment, in session: Session,
    at moment: CommandContext
  ) -> Change {
    var changed = statement
    changed.judgment = judgment
    return change(.edit(Edit(kind, before: [statement], after: [changed])), in: session, at: moment)
  }
}
