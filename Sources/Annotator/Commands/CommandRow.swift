/// One row of the command table: all that is known of a command.
public struct CommandRow: Sendable {
  /// Where a command stands in the help.
  public enum Group: String, CaseIterable, Sendable {
    /// Labels, and what goes with them.
    case judging = "Judging"
    /// Going from statement to statement.
    case moving = "Moving"
    /// Splitting and joining.
    case cutting = "Cutting"
    /// Undo and redo.
    case history = "Undoing"
    /// Lists and counts.
    case overview = "Overview"
    /// Saving, exporting, leaving.
    case files = "Files and leaving"
  }

  /// What may be completed behind a command's name.
  public enum Completable: Hashable, Sendable {
    case confidence, clauses, attribution, sourceKind, statement, filter, topic, undecided, path, format,
      likelihood
  }

  typealias Parse = @Sendable (inout Arguments) throws(UserError) -> Command

  /// The word that is typed.
  public let name: String
  /// Other words that mean the same.
  public let aliases: [String]
  /// What may stand behind the name, in the notation of manuals.
  public let arguments: String
  /// What it does, in one line.
  public let summary: String
  /// More, for `help NAME`; empty when the summary says it all.
  public let details: String
  /// Lines that can be typed as they are.
  public let examples: [String]
  /// Where it stands in the help.
  public let group: Group
  /// What may be completed behind the name.
  public let completes: [Completable]
  let parse: Parse

  init(
    _ name: String, aliases: [String] = [], arguments: String = "", summary: String, details: String = "",
    examples: [String], group: Group, completes: [Completable] = [], parse: @escaping Parse
  ) {
    self.name = name
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
    command: Command
  ) {
    self.init(
      name, aliases: aliases, summary: summary, details: details, examples: [name], group: group,
      parse: { (_) throws(UserError) in command })
  }

  /// The name with its arguments: "go N".
  public var usage: String { arguments.isEmpty ? name : "\(name) \(arguments)" }

  /// The name and every alias.
  public var words: [String] { [name] + aliases }
}
