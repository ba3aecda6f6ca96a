/// `save`: writes the session's file now, or a copy elsewhere.
struct SaveCommand: Command, Hashable {
  /// The path of a copy; nil writes the session's own file.
  let path: String?

  static let row = CommandRow(
    "save", arguments: "[FILE]", summary: "Write the session's file now, or a copy elsewhere.",
    details: "Every answer is on disk before it is acknowledged, so nothing is lost if you never use this.",
    examples: ["save", "save /mnt/stick/copy.json"], group: .files, completes: [.path],
    parse: { (arguments) throws(UserError) in SaveCommand(path: arguments.takeText()) })

  func outcome(in session: Session, at context: CommandContext) -> CommandOutcome {
    CommandOutcome(effect: .save(path: path))
  }
}
