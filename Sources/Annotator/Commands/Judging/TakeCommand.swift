/// `take 2`, or just `2` where sides are settled: adopts a side's judgment, with a reason as its note.
package struct TakeCommand: JudgingCommand, Hashable {
  /// The number of the side, from 1.
  let number: Int
  /// The reason; nil if none is given.
  let reason: String?

  package let kind = Edit.Kind.tag

  static let row = CommandRow(
    "take", arguments: "N [TEXT]",
    summary: "Take side N, in 'adjudicate' and 'merge'.",
    details:
      "'annotate adjudicate' and 'annotate merge' show the sides. The number alone works too; text after it "
      + "is saved as the reason.",
    examples: ["take 1", "take 2 the second sentence is the ministry's own"], group: .judging,
    parse: { (arguments) throws(UserError) in
      let number = try arguments.takeNumber(of: "side", example: "take 1")
      return TakeCommand(number: number, reason: arguments.takeText())
    })

  package func outcome(in session: Session, at context: CommandContext) throws(UserError) -> CommandOutcome {
    let side = try side(of: try session.here(), at: context)
    guard side.oneSource.isEmpty else { return try joining(side, in: session, at: context) }
    return side.judgment.isSkipped
      ? try TakenSkip(take: self).changingHere(in: session, at: context)
      : try changingHere(in: session, at: context)
  }

  package func judgment(
    of statement: Statement, in session: Session, at context: CommandContext
  ) throws(UserError) -> Judgment {
    let side = try side(of: statement, at: context)
    guard side.judgment.isDecided else {
      throw UserError(
        "side \(number) has not decided this statement",
        fix: Self.decided(of: statement, at: context).map { "type \($0) to agree, or give your own label" }
          ?? "give your own label")
    }
    var judgment = side.judgment
    judgment.note = reason ?? statement.judgment.note
    judgment.isFlagged = statement.judgment.isFlagged
    judgment.suggested = side.judgment.label
    judgment.offers = statement.judgment.offers
    judgment.needsReview = false
    judgment.judged = context.now
    judgment.seconds = context.seconds
    if let id = judgment.targetID, session.index(of: id) == nil || id == statement.id {
      judgment.target = nil
    }
    try TextLimit.check(judgment)
    return judgment
  }

  /// Returns the number of the first side that has decided; nil if there is none.
  private static func decided(of statement: Statement, at context: CommandContext) -> Int? {
    guard let agenda = context.agenda, let entry = agenda.index(of: statement) else { return nil }
    return agenda.entries[entry].sides.firstIndex { $0.judgment.isDecided }.map { $0 + 1 }
  }

  private func side(of statement: Statement, at context: CommandContext) throws(UserError)
    -> DisagreementQueue.Vote
  {
    guard let agenda = context.agenda else {
      throw UserError(
        "there are no sides to take here", fix: "'annotate adjudicate' and 'annotate merge' show sides")
    }
    guard let entry = agenda.index(of: statement) else {
      throw UserError("the sides agree here", fix: "'next' goes to the next disagreement")
    }
    let sides = agenda.entries[entry].sides
    guard sides.indices.contains(number - 1) else {
      throw UserError(
        "there is no side \(number)",
        fix: sides.count == 1 ? "there is only side 1" : "there are only sides 1 to \(sides.count)")
    }
    return sides[number - 1]
  }
}

extension TakeCommand {
  /// Declares the names of a side to be the same source, and settles every statement on which the sides
  /// differ in nothing else.
  private func joining(
    _ side: DisagreementQueue.Vote, in session: Session, at context: CommandContext
  ) throws(UserError) -> CommandOutcome {
    let here = try session.here()
    var changed = here
    changed.judgment = try judgment(of: here, in: session, at: context)
    var identity = SourceIdentity(equivalences: session.equivalences)
    identity.join(side.oneSource)
    let others = context.agenda.flatMap { agenda in
      agenda.index(of: here).map { agenda.others(joinedBy: identity, than: $0, in: session) }
    }
    let more = (others ?? []).map { $0.settled(at: context.now) }
    let edit = Edit(
      .tag, before: [here] + more.compactMap { session[$0.id] }, after: [changed] + more,
      properties: session.edit(
        .sources, setting: [.equivalences(session.equivalences + [side.oneSource])]
      ).properties)
    let change = session.change(.edit(edit), at: context)
    var after = session
    try after.apply(change)
    let next = context.next(after: changed, in: after)
    return CommandOutcome(
      change: change, cursor: next?.id ?? here.id,
      says: { [changed, agenda = context.agenda, nextArticle = context.nextArticle] renderer, session in
        renderer.answered(
          changed, replacing: here.judgment, remark: renderer.joined(side.oneSource, more: more.count),
          in: session, agenda: agenda, nextArticle: nextArticle)
      },
      showsStatement: true)
  }
}

extension Statement {
  /// Returns the statement with its judgment made now.
  fileprivate func settled(at now: Timestamp) -> Statement {
    var statement = self
    statement.judgment.judged = now
    statement.judgment.seconds = nil
    return statement
  }
}

extension Renderer {
  /// Returns what was declared: " NBC and NBC News are one source; that settles 2 more statements."
  fileprivate func joined(_ names: [String], more: Int) -> String {
    let shown = names.map(\.visibleOnOneLine).joined(separator: " and ")
    return " \(shown) are one source"
      + (more > 0 ? "; that settles \(more.counted("more statement"))." : ".")
  }
}

/// Takes a side that decided that there is nothing to tag.
private struct TakenSkip: JudgingCommand {
  let take: TakeCommand
  let kind = Edit.Kind.skip

  func judgment(of statement: Statement, in session: Session, at context: CommandContext) throws(UserError)
    -> Judgment
  {
    try take.judgment(of: statement, in: session, at: context)
  }
}
