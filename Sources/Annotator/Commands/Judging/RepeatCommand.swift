/// `.`: gives the last answer again, with its source and target; `12 .` gives it to another statement.
package struct RepeatCommand: AddressableCommand, Hashable {
  /// The statements to answer; nil for the current one.
  var address: Address?

  /// Its short form.
  static let sign = "."

  static let row = CommandRow(
    "repeat", aliases: [sign], summary: "Give the last answer again, with its source and target.",
    details: "The label, confidence, source, kind and target are repeated; a note is not.",
    group: .judging, command: RepeatCommand())

  package func addressed(to address: Address) -> any Command { RepeatCommand(address: address) }

  package func outcome(in session: Session, at context: CommandContext) throws(UserError) -> CommandOutcome {
    let last = try lastAnswer(in: session)
    let command: any JudgingCommand = last.isSkipped ? SkipCommand() : RepeatedAnswer(answer: last)
    guard let address else { return try command.outcome(in: session, at: context) }
    return try AddressedCommand(address: address, command: command).outcome(in: session, at: context)
  }

  /// Returns the current judgment of the statement that was answered last.
  private func lastAnswer(in session: Session) throws(UserError) -> Judgment {
    var answers: [Statement] = []
    try session.eachStandingEdit { edit in
      if edit.kind.isAnswer { answers = edit.after }
      return answers.isEmpty
    }
    guard let answer = answers.first else { throw UserError("there is no answer to repeat yet") }
    let present = session[answer.id]?.judgment
    let judgment = present.flatMap { $0.isDecided ? $0 : nil } ?? answer.judgment
    return Self.common(of: answers.map(\.judgment), in: judgment)
  }

  /// Returns a judgment without the details that the statements of one answer don't share: those were there
  /// before, and the answer didn't state them.
  private static func common(of answers: [Judgment], in judgment: Judgment) -> Judgment {
    guard answers.count > 1, let first = answers.first else { return judgment }
    var common = judgment
    for field in JudgmentField.typed + [.link]
    where answers.contains(where: { field.get($0) != field.get(first) }) {
      _ = field.set(&common, .null)
    }
    return common
  }
}

/// A command that gives an answer again.
private struct RepeatedAnswer: JudgingCommand {
  let answer: Judgment
  let kind = Edit.Kind.tag

  func judgment(of statement: Statement, in session: Session, at context: CommandContext) throws(UserError)
    -> Judgment
  {
    var judgment = answer
    judgment.note = statement.judgment.note
    judgment.isFlagged = statement.judgment.isFlagged
    judgment.cue = answer.cue.flatMap {
      FoldedText(session.text(of: statement)).contains(FoldedText($0)) ? $0 : nil
    }
    judgment.suggested = nil
    judgment.offers = statement.judgment.offers
    judgment.judged = context.now
    judgment.seconds = context.seconds
    if let id = judgment.targetID, id == statement.id || session.index(of: id) == nil {
      judgment.target = nil
    }
    return judgment
  }
}
