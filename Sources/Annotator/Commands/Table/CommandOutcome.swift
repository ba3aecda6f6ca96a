/// What a command comes to: a change to make, where to go, what to say, and what else to do.
package struct CommandOutcome: Sendable {
  /// What the loop does beyond changing the session.
  package enum Effect: Sendable {
    /// Keep the confidence that bare labels take from now on.
    case setDefaultConfidence(DefaultConfidence)
    /// Ask how sure the analyst is of a label, keep that as the default, then carry a command out.
    case askConfidence(Label, then: any Command)
    /// Ask whether to change so many statements, then do it.
    case confirm(AddressedCommand, Int)
    /// Show this many statements on either side.
    case setContext(Int)
    /// Remember what was searched for.
    case rememberSearch(String)
    /// Let the analyst edit the current statement's note, which is this now.
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

  /// Puts what there is to say into words; the session it speaks of is the one after the change.
  package typealias Wording = @Sendable (Renderer, Session) -> String

  /// A long text, a chunk at a time; nil after the last.
  package typealias Pages = () -> String?

  /// The change to make; nil when the command changes nothing.
  package var change: Change?
  /// The statement to go to after the change; nil stays where the change leads.
  package var cursor: StatementID?
  /// What to say.
  package var says: Wording?
  /// Whether what is said may be longer than the screen.
  package var isLong: Bool
  /// Makes a long text that is shown as it is made.
  package var pages: (@Sendable (Renderer, Session) -> Pages)?
  /// What else to do.
  package var effect: Effect?
  /// Whether the current statement is to be shown afterwards.
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

  /// An outcome that only says something, in lines of the right width.
  package static func saying(_ text: String) -> CommandOutcome {
    CommandOutcome(says: { renderer, _ in renderer.message(text) })
  }
}
