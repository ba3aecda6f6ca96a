/// `export csv`: writes the session's records to a file.
struct ExportCommand: Command, Hashable {
  /// The format's name.
  let format: String
  /// The file; nil names it after the session.
  let path: String?
  /// Whether an existing file is replaced.
  let replaces: Bool

  static let row = CommandRow(
    "export", arguments: "[FORMAT] [FILE] [--force]",
    summary: "Write one record per judgment to a file.",
    details:
      "Without FILE, the file is named after the session; - prints the records here; ~/ is your home "
      + "folder. An existing file is replaced only with --force.",
    examples: ["export csv", "export tsv ~/plan.tsv --force", "export csv -"], group: .files,
    completes: [.format, .path],
    parse: { (arguments) throws(UserError) in
      var words: [String] = []
      var replaces = false
      while let token = arguments.take() {
        if token.text == "--force", !token.isQuoted { replaces = true } else { words.append(token.text) }
      }
      let path = words.dropFirst().joined(separator: " ")
      return ExportCommand(
        format: words.first ?? "jsonl", path: path.isEmpty ? nil : path, replaces: replaces)
    })

  func outcome(in session: Session, at context: CommandContext) -> CommandOutcome {
    CommandOutcome(effect: .export(format: format, path: path, replaces: replaces))
  }
}
