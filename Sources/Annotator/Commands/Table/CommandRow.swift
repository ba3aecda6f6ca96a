/// One row of the command table: all that is known of a command.
package struct CommandRow: Sendable {
  /// Where a command stands in the help.
  package enum Group: String, CaseIterable, Sendable {
    /// Labels, and what goes with them.
    case judging = "Judging"
    /// Going from statement to statement.
    case moving = "Moving"
    /// Splitting and joining.
    case cutting = "Splitting and joining"
    /// Undo and redo.
    case history = "Undoing"
    /// Lists and counts.
    case overview = "Overview"
    /// What is known of the article.
    case article = "The article"
    /// Saving, exporting, leaving.
    case files = "Files and leaving"
  }

  /// What may be completed after a command's name.
  package enum Completable: Hashable, Sendable {
    case confidence, clauses, statement, filter, topic, undecided, path, format, note, sources
    /// The values of the clause that this word opens.
    case values(String)
  }

  typealias Parse = @Sendable (inout Arguments) throws(UserError) -> any Command

  /// The command's name.
  package let name: String
  /// The name as it is typed: a label's in quotation marks where it holds a space.
  let typed: String
  /// Other words that mean the same.
  package let aliases: [String]
  /// What may follow the name, in the notation of manuals.
  package let arguments: String
  /// What it does, in one line.
  package let summary: String
  /// More, for `help NAME`; empty when the summary says it all.
  package let details: String
  /// Lines that can be typed as they are.
  package let examples: [String]
  /// Where it stands in the help.
  package let group: Group
  /// What may be completed after the name.
  package let completes: [Completable]
  let parse: Parse

  init(
    _ name: String, aliases: [String] = [], typed: String? = nil, arguments: String = "", summary: String,
    details: String = "", examples: [String], group: Group, completes: [Completable] = [],
    parse: @escaping Parse
  ) {
    self.name = name
    self.typed = typed ?? name
    self.aliases = aliases
    self.arguments = arguments
    self.summary = summary
    self.details = details
    self.examples = examples
    self.group = group
    self.completes = completes
    self.parse = parse
  }

  /// A row whose command takes nothing.
  init(
    _ name: String, aliases: [String] = [], summary: String, details: String = "", group: Group,
    command: some Command
  ) {
    self.init(
      name, aliases: aliases, summary: summary, details: details, examples: [name], group: group,
      parse: { (_) throws(UserError) in command })
  }

  /// The name with its arguments: "go N".
  package var usage: String { arguments.isEmpty ? typed : "\(typed) \(arguments)" }

  /// The name and every alias.
  package var words: [String] { [name] + aliases }
}
