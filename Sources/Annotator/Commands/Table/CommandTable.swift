/// All commands.
///
/// Parsing, aliases, completion, help, Commands.md and the man page are derived from this table.
///
///     CommandTable(codebook: .standard).row(for: "d")?.name  // "denial"
package struct CommandTable: Sendable {
  /// The rows in the order of the help.
  package let rows: [CommandRow]
  /// The codebook whose labels have rows of their own.
  package let codebook: Codebook
  private let byWord: [String: Int]

  /// Creates the table for a codebook: a row for each label, and the rows that every session has.
  package init(codebook: Codebook) {
    self.codebook = codebook
    rows = codebook.labels.map(TagCommand.row) + Self.fixed
    var byWord: [String: Int] = [:]
    for (index, row) in rows.enumerated() {
      for word in row.words.map({ $0.lowercased() }) where byWord[word] == nil { byWord[word] = index }
    }
    self.byWord = byWord
  }

  /// The rows that do not depend on the codebook: a new command is one line here.
  static let fixed: [CommandRow] =
    DescribeCommand.rows + [
      FlagCommand.row,
      RepeatCommand.row,
      TakeCommand.row,
      SkipCommand.row,
      ClearCommand.row,
      ConfidenceCommand.row,
      NextCommand.row,
      BackCommand.row,
      GoCommand.row,
      SearchCommand.row,
      ShowCommand.row,
      ContextCommand.row,
      SplitCommand.row,
      JoinCommand.row,
      UndoCommand.row,
      RedoCommand.row,
      LastCommand.row,
      ViewCommand.row,
      ListCommand.row,
      ProgressCommand.row,
      SourcesCommand.row,
      WhyCommand.row,
      TitleCommand.row,
      AuthorCommand.row,
      PublishedCommand.row,
      URLCommand.row,
      LanguageCommand.row,
      KeysCommand.row,
      HelpCommand.row,
      SaveCommand.row,
      ExportCommand.row,
      DoneCommand.row,
      QuitCommand.row,
    ]

  /// Returns the row of a name or an alias, regardless of case.
  package func row(for word: String) -> CommandRow? {
    byWord[word.lowercased()].map { rows[$0] }
  }

  /// Returns the row of a label whose name is in quotation marks.
  func row(forQuoted name: String) -> CommandRow? {
    codebook.label(named: name).flatMap { row(for: $0.name) }
  }

  /// All words that can begin a line, for near misses.
  var words: [String] { rows.flatMap(\.words) }

  /// The aliases of commands that the key or name of a label displaces.
  package var displaced: [(alias: String, label: String, command: String)] {
    let labels = rows.prefix(codebook.labels.count)
    return Self.fixed.flatMap { row in
      row.aliases.compactMap { alias in
        labels.first { $0.words.contains { $0.lowercased() == alias } }.map { (alias, $0.name, row.name) }
      }
    }
  }
}
