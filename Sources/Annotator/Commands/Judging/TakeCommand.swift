/// `take 2`, or `2` alone where sides are settled: takes a side's judgment, with a reason as its note.
package struct TakeCommand: JudgingCommand, Hashable {
  /// The number of the side, from 1.
  let number: Int
  /// Why.
  let reason: String?

  package let kind = Edit.Kind.tag

  static let row = CommandRow(
    "take", arguments: "N [TEXT]",
    summary: "Take what side N says, when adjudicating or merging.",
    details:
      "'annotate adjudicate' and 'annotate merge' show the sides. The number alone works too; text after it is "
      + "saved as the reason.",
    examples: ["take 1", "take 2 the second sentence is the ministry's own"], group: .judging,
    parse: { (arguments) throws(UserError) in
      let number = try arguments.takeNumber(of: "side", example: "take 1")
      return TakeCommand(number: number, reason: arguments.takeText())
    })

  package func outcome(in session: Session, at context: CommandContext) throws(UserError) -> CommandOutcome {
    let side = try side(of: try session.here(), at: context)
    return side.judgment.isSkipped
      ? try TakenSkip(take: self).changingHere(in: session, at: context)
      : try changingHere(in: session, at: context)
  }

  package func judgment(
    of statement: Statement, in session: Session, at context: CommandContext
  ) throws(UserError) -> Judgment {
    let side = try side(of: statement, at: context)
    guard side.judgment.isDecided else {
      throw UserError("side \(number) has not decided this one", fix: "take another side, or tag it yourself")
    }
    var judgment = side.judgment
    judgment.note = reason ?? statement.judgment.note
    judgment.isFlagged = statement.judgment.isFlagged
    judgment.suggested = side.judgment.label
    judgment.offers = statement.judgment.offers
    judgment.judged = context.now
    judgment.seconds = context.seconds
    if let id = judgment.targetID, session.index(of: id) == nil || id == statement.id {
      judgment.target = nil
    }
    try TextLimit.check(judgment)
    return judgment
  }

  private func side(of statement: Statement, at context: CommandContext) throws(UserError)
    -> DisagreementQueue.Vote
  {
    guard let agenda = context.agenda else {
      throw UserError(
        "there are no sides to take here", fix: "'annotate adjudicate' and 'annotate merge' have them")
    }
    guard let entry = agenda.index(of: statement) else {
      throw UserError("the sides agree here", fix: "'next' goes to where they do not")
    }
    let sides = agenda.entries[entry].sides
    guard sides.indices.contains(number - 1) else {
      throw UserError("there is no side \(number)", fix: "there are only \(sides.count)")
    }
    return sides[number - 1]
  }
}

/// A side that was taken and says that there is nothing to tag.
private struct TakenSkip: JudgingCommand {
  let take: TakeCommand
  let kind = Edit.Kind.skip

  func judgment(of statement: Statement, in session: Session, at context: CommandContext) throws(UserError)
    -> Judgment
  {
    try take.judgment(of: statement, in: session, at: context)
  }
}
