/// A row of the command table, with everything that is known about a command.
package struct CommandRow: Sendable {
  /// A section of the help.
  package enum Group: String, CaseIterable, Sendable {
    /// Labels and their details.
    case judging = "Judging"
    /// Going from statement to statement.
    case moving = "Moving"
    /// Splitting and joining.
    case cutting = "Splitting and joining"
    /// Undo and redo.
    case history = "Undoing"
    /// Lists and counts.
    case overview = "Overview"
    /// Properties of the article.
    case article = "The article"
    /// Saving, exporting, leaving.
    case files = "Files and leaving"
  }

  /// What can be completed after a command's name.
  package enum Completable: Hashable, Sendable {
    case confidence, clauses, statement, filter, topic, undecided, path, format, note, sources
    /// The values of the clause that this word opens.
    case values(String)
  }

  typealias Parse = @Sendable (inout Arguments) throws(UserError) -> any Command

  /// The command's name.
  package let name: String
  /// The name as it is typed: a label's in quotation marks if it contains a space.
  let typed: String
  /// Other words for the same command.
  package let aliases: [String]
  /// The arguments that can follow the name, in the notation of manuals.
  package let arguments: String
  /// What it does, in one line.
  package let summary: String
  /// More, for `help NAME`; empty when the summary says it all.
  package let details: String
  /// Lines that can be typed as is.
  package let examples: [String]
  /// Its section of the help.
  package let group: Group
  /// What can be completed after the name.
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

  /// Creates a row for a command without arguments.
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
