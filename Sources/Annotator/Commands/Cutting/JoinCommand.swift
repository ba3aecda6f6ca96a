/// `join`: joins the statement with the next one.
struct JoinCommand: AddressableCommand, Hashable {
  /// The statement to join with the next, or both; nil for the current one.
  var address: Address?

  static let row = CommandRow(
    "join", summary: "Join this statement with the next.",
    details:
      "A judgment is kept when only one of the two has one, or both have the same label; otherwise the "
      + "joined statement is untagged.",
    group: .cutting, command: JoinCommand())

  func addressed(to address: Address) -> any Command { JoinCommand(address: address) }

  /// Returns the index of the first of the two statements.
  private func first(in session: Session) throws(UserError) -> Int {
    guard let address else { return try session.indexHere() }
    let found = try address.statements(in: session)
    if found.count == 2, let index = session.index(of: found[0].id),
      session.index(of: found[1].id) == index + 1
    {
      return index
    }
    return session.position(of: try address.only(for: "join", in: session)) - 1
  }

  func outcome(in session: Session, at context: CommandContext) throws(UserError) -> CommandOutcome {
    let index = try first(in: session)
    guard index + 1 < session.statements.count else {
      throw UserError("this is the last statement; there is nothing to join it with")
    }
    let (first, second) = (session.statements[index], session.statements[index + 1])
    let merged = JoinedJudgment(first, second)
    try TextLimit.check(merged.judgment)
    let joined = Statement(
      id: session.unusedID, range: first.range.lowerBound..<second.range.upperBound, isQuoted: first.isQuoted,
      judgment: merged.judgment, unknown: first.unknown)
    let others = session.retargeted(from: [first.id, second.id], to: joined.id)
    let edit = Edit(.join, before: [first, second] + others.before, after: [joined] + others.after)
    return CommandOutcome(
      change: session.change(.edit(edit), at: context), cursor: joined.id,
      says: { renderer, session in
        renderer.joined(joined.id, dropped: merged.dropped, retargeted: others.after.count, in: session)
      },
      showsStatement: true)
  }
}

extension Renderer {
  fileprivate func joined(
    _ id: StatementID, dropped: Judgment, retargeted: Int, in session: Session
  ) -> String {
    guard let index = session.index(of: id) else { return "" }
    let judgment = session.statements[index].judgment
    var text = "Joined into \(index + 1)."
    if dropped.isDecided {
      text += " The two answers differ, so it is untagged."
    } else if !judgment.isEmpty {
      text += " Now \(summary(of: judgment, in: session))."
    }
    let lost = details(of: dropped, in: session)
    if !lost.isEmpty { text += " Lost from the second: \(lost.joined(separator: ", "))." }
    if !dropped.isEmpty { text += " '\(session.codebook.short("undo"))' undoes the join." }
    return wrapped(painted: text + moved(retargeted, to: index + 1))
  }
}
