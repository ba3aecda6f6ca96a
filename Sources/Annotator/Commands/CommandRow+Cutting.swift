extension CommandRow {
  static let cuttingRows: [CommandRow] = [
    CommandRow(
      "split", arguments: "[N|\"WORDS\" …]",
      summary: "Cut the statement; alone, show where it may be cut.",
      details:
        "Split where the source changes, where one part denies and another asserts, and at list items. The first "
        + "piece keeps the judgment; statements that pointed at the whole point at the first piece.",
      examples: ["split", "split 2", "split \"and Carsovia\""], group: .cutting,
      parse: { (arguments) throws(UserError) in
        var points: [SplitPoint] = []
        while let token = arguments.take() {
          if let number = Int(token.text), !token.isQuoted {
            points.append(.place(number))
          } else if token.isQuoted, !token.text.isEmpty {
            points.append(.words(token.text))
          } else {
            throw UserError(
              "'\(token.text)' is no place to cut at",
              fix: "write a number that 'split' shows, or words of the statement in quotation marks")
          }
        }
        return .split(points)
      }),
    CommandRow(
      "join", summary: "Make one statement of this one and the next.",
      details:
        "A judgment is kept when only one of the two has one, or both have the same label; otherwise the joined "
        + "statement is untagged.",
      group: .cutting, command: .join),
  ]

  static let historyRows: [CommandRow] = [
    CommandRow(
      "undo", aliases: ["u"], summary: "Take the latest change back; without limit.",
      group: .history, command: .undo),
    CommandRow(
      "redo", summary: "Make the change that was taken back last again.", group: .history, command: .redo),
  ]
}
