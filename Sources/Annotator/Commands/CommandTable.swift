/// Every command there is: parsing, aliases, completion, help, Commands.md and the man page are read from here.
///
///     CommandTable(codebook: .standard).row(for: "d")?.name  // "denial"
public struct CommandTable: Sendable {
  /// The rows in the order of the help.
  public let rows: [CommandRow]
  /// The codebook whose labels have rows of their own.
  public let codebook: Codebook
  private let byWord: [String: Int]

  /// Creates the table for a codebook: a row a label, and the rows every session has.
  public init(codebook: Codebook) {
    self.codebook = codebook
    rows = codebook.labels.map(CommandRow.label) + CommandRow.fixed
    var byWord: [String: Int] = [:]
    for (index, row) in rows.enumerated() {
      for word in row.words where byWord[word] == nil { byWord[word] = index }
    }
    self.byWord = byWord
  }

  /// The row of a name or an alias.
  public func row(for word: String) -> CommandRow? {
    byWord[word].map { rows[$0] }
  }

  /// Every word that may begin a line, longest names included, for near misses.
  var words: [String] { rows.flatMap(\.words) }
}

extension CommandRow {
  /// The rows that do not depend on the codebook.
  static let fixed: [CommandRow] =
    judgingRows + movingRows + cuttingRows + historyRows + overviewRows + fileRows

  /// The row of a label.
  static func label(_ definition: LabelDefinition) -> CommandRow {
    let key = String(definition.key)
    let label = definition.label
    return CommandRow(
      label.name, aliases: [key],
      arguments:
        "[CONFIDENCE] [by NAME] [via KIND] [cue WORDS] [of N|\"WORDS\"] [likelihood WORDS] [grade B2] "
        + "[note TEXT]",
      summary: "Tag the statement as \(label), and go on.",
      details: definition.definition,
      examples: ["\(key) 90 by Ukraine of 2", "\(key)9", "\(key) high via media note see the second source"],
      group: .judging,
      completes: [.confidence, .clauses],
      parse: { (arguments) throws(UserError) in
        try TagGrammar.tag(label, behindKey: nil, &arguments)
      })
  }
}
