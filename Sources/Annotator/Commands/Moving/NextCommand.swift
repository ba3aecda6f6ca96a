/// `next`: goes to the next statement, or the next undecided one.
struct NextCommand: Command, Hashable {
  /// Whether decided statements are skipped.
  var isUndecided = false

  static let row = CommandRow(
    "next", aliases: ["n"], arguments: "[undecided]",
    summary: "Go to the next statement, or the next undecided one.",
    details:
      "An undecided statement is neither tagged nor skipped. At the end of the article the search continues "
      + "from the start, and says so.",
    examples: ["n", "next undecided"], group: .moving, completes: [.undecided],
    parse: { (arguments) throws(UserError) in NextCommand(isUndecided: arguments.take(word: "undecided")) })

  func outcome(in session: Session, at context: CommandContext) throws(UserError) -> CommandOutcome {
    let index = try session.indexHere()
    let here = session.statements[index]
    if isUndecided { return undecided(after: here, in: session, at: context) }
    if let agenda = context.agenda { return try agenda.outcome(1, from: here, in: session) }
    guard index + 1 < session.statements.count else {
      throw UserError(
        "\(index + 1) is the last statement",
        fix: session.progress.left > 0
          ? "'next undecided' continues from the start"
          : "every statement is decided; '\(session.codebook.short("quit"))' quits")
    }
    return CommandOutcome(cursor: session.statements[index + 1].id, showsStatement: true)
  }

  private func undecided(after here: Statement, in session: Session, at context: CommandContext)
    -> CommandOutcome
  {
    guard let agenda = context.agenda else {
      guard let next = session.undecided(after: here) else {
        let quit = session.codebook.short("quit")
        return .saying("Every statement is decided. '\(quit)' quits, and 'list' shows them all.")
      }
      let isWrapped = next.range.lowerBound <= here.range.lowerBound
      return CommandOutcome(cursor: next.id, says: isWrapped ? Renderer.wrapped : nil, showsStatement: true)
    }
    guard let next = agenda.undecided(after: here, in: session) else {
      return .saying(
        "Everything is settled. '\(session.codebook.short("quit"))' quits, and 'list' shows every statement.")
    }
    return CommandOutcome(cursor: next.id, showsStatement: true)
  }
}

extension DisagreementQueue {
  /// Returns the outcome of moving by `step` entries in the queue.
  func outcome(_ step: Int, from statement: Statement, in session: Session) throws(UserError)
    -> CommandOutcome
  {
    let place = index(of: statement).map { $0 + step } ?? 0
    guard entries.indices.contains(place), let next = self.statement(of: place, in: session) else {
      throw UserError(
        step < 0 ? "this is the first disagreement" : "this is the last disagreement",
        fix: "'list' shows every statement, and 'go N' goes to one")
    }
    return CommandOutcome(cursor: next.id, showsStatement: true)
  }
}
