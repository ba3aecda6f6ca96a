/// `progress`: shows how far the session has come, label by label.
struct ProgressCommand: Command, Hashable {
  static let row = CommandRow(
    "progress", aliases: ["status"], summary: "Show the session's progress, label by label.",
    group: .overview, command: ProgressCommand())

  func outcome(in session: Session, at context: CommandContext) -> CommandOutcome {
    CommandOutcome(says: { renderer, session in renderer.progress(of: session) }, isLong: true)
  }
}
