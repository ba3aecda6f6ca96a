/// What a command comes to: a change to make, where to go, what to tell, and what else to do; all of it data.
public struct Outcome: Hashable, Sendable {
  /// What the loop does beyond changing the session.
  public enum Effect: Hashable, Sendable {
    /// Keep the confidence that bare labels take from now on.
    case setStanding(DefaultConfidence)
    /// Ask how sure the analyst is, then tag.
    case askConfidence(Label, JudgmentChanges)
    /// Show this many statements on either side.
    case setContext(Int)
    /// Remember what was searched for.
    case rememberSearch(String)
    /// Write the session's file, or a copy of it at a path.
    case save(path: String?)
    /// Write the session's records.
    case export(format: String, path: String?)
    /// Leave the program.
    case quit
    /// Go on to the next article.
    case done
  }

  /// The change to make; nil when the command changes nothing.
  public var change: Change?
  /// The statement to go to after the change; nil stays where the change leads.
  public var cursor: StatementID?
  /// What to tell; the session it speaks of is the one after the change.
  public var event: Event?
  /// What else to do.
  public var effect: Effect?
  /// Whether the current statement is to be shown afterwards.
  public var showsStatement: Bool

  /// Creates an outcome.
  public init(
    change: Change? = nil, cursor: StatementID? = nil, event: Event? = nil, effect: Effect? = nil,
    showsStatement: Bool = false
  ) {
    self.change = change
    self.cursor = cursor
    self.event = event
    self.effect = effect
    self.showsStatement = showsStatement
  }
}
