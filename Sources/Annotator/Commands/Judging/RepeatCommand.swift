/// `.`: gives the last answer again, with its source and target.
package struct RepeatCommand: Command, Hashable {
  /// The sign that is short for it.
  static let sign = "."

  static let row = CommandRow(
    "repeat", aliases: [sign], summary: "Give the last answer again, with its source and target.",
    details: "The label, confidence, source, kind and target are repeated; a note is not.",
    group: .judging, command: RepeatCommand())

  package func outcome(in session: Session, at context: CommandContext) throws(UserError) -> CommandOutcome {
    var answer: Edit?
    try session.eachStandingEdit { edit in
      if edit.kind.isAnswer { answer = edit }
      return answer == nil
    }
    guard let last = answer?.after.first else {
      throw UserError("there is no answer to repeat yet")
    }
    if last.judgment.isSkipped { return try SkipCommand().outcome(in: session, at: context) }
    return try RepeatedAnswer(answer: last.judgment).outcome(in: session, at: context)
  }
}

/// An answer given once more.
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
