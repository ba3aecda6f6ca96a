/// The outcome of a command: a change to make, where to go, what to say, and what else to do.
package struct CommandOutcome: Sendable {
  /// What the loop does beyond changing the session.
  package enum Effect: Sendable {
    /// Keep this confidence for bare labels from now on.
    case setDefaultConfidence(DefaultConfidence)
    /// Ask how sure the analyst is of a label, keep that as the default, then carry out a command.
    case askConfidence(Label, then: any Command)
    /// Ask whether to change that many statements, then do it.
    case confirm(AddressedCommand, Int)
    /// Show this many statements on either side.
    case setContext(Int)
    /// Remember what was searched for.
    case rememberSearch(String)
    /// Let the analyst edit the current statement's note, which currently is this.
    case editNote(String)
    /// Write the session's file, or a copy of it at a path.
    case save(path: String?)
    /// Write the session's records.
    case export(format: String, path: String?, replaces: Bool)
    /// Leave the program.
    case quit
    /// Go on to the next article.
    case done
  }

  /// Returns the wording of a message; the session is the one after the change.
  package typealias Wording = @Sendable (Renderer, Session) -> String

  /// Returns the next chunk of a long text; nil after the last.
  package typealias Pages = () -> String?

  /// The change to make; nil when the command changes nothing.
  package var change: Change?
  /// The statement to go to after the change; nil to stay where the change leads.
  package var cursor: StatementID?
  /// The message to show.
  package var says: Wording?
  /// Whether the message may be longer than the screen.
  package var isLong: Bool
  /// Generates a long text, which is shown while it is generated.
  package var pages: (@Sendable (Renderer, Session) -> Pages)?
  /// What else to do.
  package var effect: Effect?
  /// Whether to show the current statement afterwards.
  package var showsStatement: Bool

  /// Creates an outcome.
  package init(
    change: Change? = nil, cursor: StatementID? = nil, says: Wording? = nil, isLong: Bool = false,
    pages: (@Sendable (Renderer, Session) -> Pages)? = nil, effect: Effect? = nil,
    showsStatement: Bool = false
  ) {
    self.change = change
    self.cursor = cursor
    self.says = says
    self.isLong = isLong
    self.pages = pages
    self.effect = effect
    self.showsStatement = showsStatement
  }

  /// Returns an outcome that only shows a message, in lines of the right width.
  package static func saying(_ text: String) -> CommandOutcome {
    CommandOutcome(says: { renderer, _ in renderer.message(text) })
  }
}
