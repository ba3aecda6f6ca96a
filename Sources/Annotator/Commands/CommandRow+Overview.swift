extension CommandRow {
  static let overviewRows: [CommandRow] = [
    CommandRow("last", summary: "Show the ten latest answers.", group: .overview, command: .last),
    CommandRow(
      "list", arguments: "[untagged|tagged|flagged|skipped|LABEL|below VALUE]",
      summary: "List the statements, or some of them.",
      details: "'list below 60' lists those whose stated confidence is below 60 %.",
      examples: ["list untagged", "list denial", "list below 60"], group: .overview, completes: [.filter],
      parse: { (arguments) throws(UserError) in .list(try ListGrammar.filter(&arguments)) }),
    CommandRow(
      "progress", summary: "Show how far the session has come, label by label.", group: .overview,
      command: .progress),
    CommandRow(
      "help", aliases: ["?", "h"], arguments: "[TOPIC]",
      summary: "Explain the commands, one of them, or the codebook.",
      examples: ["?", "help go", "help claim", "help codebook"], group: .overview, completes: [.topic],
      parse: { (arguments) throws(UserError) in .help(topic: arguments.takeText()) }),
  ]

  static let fileRows: [CommandRow] = [
    CommandRow(
      "save", arguments: "[FILE]", summary: "Write the session's file now, or a copy elsewhere.",
      details: "Every answer is on disk before it is acknowledged; nothing is lost without this.",
      examples: ["save", "save /mnt/stick/copy.json"], group: .files, completes: [.path],
      parse: { (arguments) throws(UserError) in .save(path: arguments.takeText()) }),
    CommandRow(
      "export", arguments: "[FORMAT] [FILE]",
      summary: "Write one record a judgment to a file.",
      details: "Without a file it is named after the session. An existing file is never replaced from here.",
      examples: ["export csv", "export tsv plan.tsv"], group: .files, completes: [.format, .path],
      parse: { (arguments) throws(UserError) in
        let format = arguments.take()?.text ?? "jsonl"
        return .export(format: format, path: arguments.takeText())
      }),
    CommandRow(
      "done",
      summary: "Go on to the next article that was named, or leave.",
      group: .files, command: .done),
    CommandRow(
      "quit", aliases: ["q", "exit"], summary: "Leave; everything is saved.", group: .files, command: .quit),
  ]
}
