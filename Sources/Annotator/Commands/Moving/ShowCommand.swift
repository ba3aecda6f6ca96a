/// `show`, or Enter alone: shows the statement again.
package struct ShowCommand: Command, Hashable {
  static let row = CommandRow(
    "show", summary: "Show the statement again; Enter alone does it too.",
    group: .moving, command: ShowCommand())

  package func outcome(in session: Session, at context: CommandContext) -> CommandOutcome {
    CommandOutcome(showsStatement: true)
  }
}
