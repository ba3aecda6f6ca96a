/// `quit`: leaves the program.
package struct QuitCommand: Command, Hashable {
  static let row = CommandRow(
    "quit", aliases: ["q", "exit", ":q"], summary: "Leave; everything is saved.", group: .files,
    command: QuitCommand())

  package func outcome(in session: Session, at context: CommandContext) -> CommandOutcome {
    CommandOutcome(effect: .quit)
  }
}
