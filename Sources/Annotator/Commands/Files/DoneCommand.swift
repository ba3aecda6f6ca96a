/// `done`: goes on to the next article that was named, or leaves.
struct DoneCommand: Command, Hashable {
  static let row = CommandRow(
    "done", summary: "Go to the next article, or leave.", group: .files,
    command: DoneCommand())

  func outcome(in session: Session, at context: CommandContext) -> CommandOutcome {
    CommandOutcome(effect: .done)
  }
}
