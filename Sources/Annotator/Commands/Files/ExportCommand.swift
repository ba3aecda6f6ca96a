/// `export csv`: writes the session's records to a file.
struct ExportCommand: Command, Hashable {
  /// The format's name.
  let format: String
  /// The file; nil names it after the session.
  let path: String?

  static let row = CommandRow(
    "export", arguments: "[FORMAT] [FILE]",
    summary: "Write one record a judgment to a file.",
    details: "Without a file it is named after the session. An existing file is never replaced from here.",
    examples: ["export csv", "export tsv plan.tsv"], group: .files, completes: [.format, .path],
    parse: { (arguments) throws(UserError) in
      let format = arguments.take()?.text ?? "jsonl"
      return ExportCommand(format: format, path: arguments.takeText())
    })

  func outcome(in session: Session, at context: CommandContext) -> CommandOutcome {
    CommandOutcome(effect: .export(format: format, path: path))
  }
}
