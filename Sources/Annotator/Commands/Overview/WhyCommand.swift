/// `why`: explains the current offer.
struct WhyCommand: Command, Hashable {
  static let row = CommandRow(
    "why", summary: "Explain the suggestion here, and how likely it is right.",
    details: "The percentage is the share of such offers that is expected to be right.", group: .overview,
    command: WhyCommand())

  func outcome(in session: Session, at context: CommandContext) throws(UserError) -> CommandOutcome {
    let index = try session.indexHere()
    guard context.suggester.kinds != .none else {
      throw UserError("nothing is offered in this conversation", fix: "resume without --blind")
    }
    var suggester = context.suggester
    let offer = suggester.offer(at: index, in: session)
    guard !offer.isEmpty else { throw UserError("nothing is offered here") }
    return CommandOutcome(says: { renderer, session in renderer.reasons(for: offer, in: session) })
  }
}
