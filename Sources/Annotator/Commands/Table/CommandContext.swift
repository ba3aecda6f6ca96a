/// The circumstances in which a command was given.
package struct CommandContext: Sendable {
  /// The current time.
  package let now: Timestamp
  /// Seconds since the statement was shown; nil when nobody was looking.
  package let seconds: Double?
  /// How many statements are shown on either side; nil for as many as fit.
  package let context: Int?
  /// The text that was searched for last.
  package let lastSearch: String?
  /// Whether a person can be asked.
  package let canAsk: Bool
  /// Whether every key acts immediately, without Enter.
  package private(set) var usesKeys = false
  /// The disagreements to settle; nil in a single person's session.
  package let agenda: DisagreementQueue?

  /// The sources that have been named so far.
  package let sources: SourceMemory

  /// Finds the offers to make.
  package let suggester: Suggester

  /// Finds the statement at a position of another article's session, by the session's name.
  package typealias Elsewhere = @Sendable (String, Int) throws(UserError) -> ArticleTarget
  /// Finds statements of other sessions.
  package let elsewhere: Elsewhere

  /// Finds no statement, for use without other sessions.
  package static let nowhere: Elsewhere = { (name, _) throws(UserError) in
    throw UserError("there is no session '\(name)'", fix: "'annotate list' shows the sessions")
  }

  /// The article after this one; nil when there is none.
  package let nextArticle: String?

  /// Creates a context.
  package init(
    now: Timestamp, seconds: Double? = nil, context: Int? = nil, lastSearch: String? = nil,
    canAsk: Bool = false, usesKeys: Bool = false,
    agenda: DisagreementQueue? = nil, sources: SourceMemory = SourceMemory(),
    suggester: Suggester = Suggester(), elsewhere: @escaping Elsewhere = CommandContext.nowhere,
    nextArticle: String? = nil
  ) {
    self.now = now
    self.seconds = seconds
    self.context = context
    self.lastSearch = lastSearch
    self.canAsk = canAsk
    self.usesKeys = usesKeys
    self.agenda = agenda
    self.sources = sources
    self.suggester = suggester
    self.elsewhere = elsewhere
    self.nextArticle = nextArticle
  }
}

extension CommandContext {
  /// The same context in key mode.
  var inKeyMode: CommandContext {
    var context = self
    context.usesKeys = true
    return context
  }
}
