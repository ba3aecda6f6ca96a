/// `keys`: turns key mode on or off, which needs a terminal. `KeyMode` handles the line before it gets here.
struct KeysCommand: Command, Hashable {
  static let row = CommandRow(
    "keys", summary: "Turn key mode, where every key acts at once, on or off.",
    details:
      "A label's key tags with the default confidence and goes on; digits refine it: 9 5 is 95%. The bar at "
      + "the bottom names the other keys; ':' or Enter opens a line. The choice is remembered.",
    group: .overview, command: KeysCommand())

  func outcome(in session: Session, at context: CommandContext) throws(UserError) -> CommandOutcome {
    throw UserError("key mode needs a terminal")
  }
}
