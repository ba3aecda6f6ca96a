extension CommandRow {
  static let movingRows: [CommandRow] = [
    CommandRow(
      "next", aliases: ["n"], arguments: "[undecided]",
      summary: "Go to the next statement, or the next undecided one.",
      details:
        "An undecided statement is neither tagged nor skipped. The search goes on from the start when it reaches "
        + "the end, and says so.",
      examples: ["n", "next undecided"], group: .moving, completes: [.undecided],
      parse: { (arguments) throws(UserError) in
        arguments.take(word: "undecided") ? .nextUndecided : .next
      }),
    CommandRow(
      "back", aliases: ["b"], summary: "Go to the statement before.", group: .moving, command: .back),
    CommandRow(
      "go", aliases: ["g"], arguments: "N", summary: "Go to statement N.", examples: ["go 12"],
      group: .moving,
      completes: [.statement],
      parse: { (arguments) throws(UserError) in
        .go(try arguments.takeNumber(of: "statement", example: "'go 12'"))
      }),
    CommandRow(
      "/", arguments: "TEXT", summary: "Search for a text; '/' alone looks further.",
      details:
        "Capitals do not matter. The search goes on from the start when it reaches the end, and says so.",
      examples: ["/minister", "/"], group: .moving,
      parse: { (arguments) throws(UserError) in .search(arguments.takeText()) }),
    CommandRow(
      "show", summary: "Show the statement again; Enter alone does it too.",
      group: .moving, command: .show),
    CommandRow(
      "context", arguments: "[N]", summary: "Show N statements before and after (0 to 20).",
      examples: ["context 3", "context"], group: .moving,
      parse: { (arguments) throws(UserError) in
        guard let token = arguments.take() else { return .context(nil) }
        guard let count = Int(token.text), (0...20).contains(count) else {
          throw UserError("'\(token.text)' is not a number from 0 to 20", fix: "write it as in 'context 3'")
        }
        return .context(count)
      }),
  ]
}
