/// When and where a command was given.
package struct CommandContext: Sendable {
  /// The time of day.
  package let now: Timestamp
  /// Seconds since the statement was shown; nil when nobody was looking.
  package let seconds: Double?
  /// How many statements are shown on either side; nil for as many as there is room for.
  package let context: Int?
  /// What was searched for last.
  package let lastSearch: String?
  /// Whether a person can be asked.
  package let canAsk: Bool
  /// Whether keys act at once.
  package private(set) var usesKeys = false
  /// What is to be settled; nil when one person's session is made.
  package let agenda: DisagreementQueue?

  /// The sources that were named so far.
  package let sources: SourceMemory

  /// Finds what to offer.
  package let suggester: Suggester

  /// Finds the statement at a position of another article's session, by the session's name.
  package typealias Elsewhere = @Sendable (String, Int) throws(UserError) -> ArticleTarget
  /// Finds statements of other sessions.
  package let elsewhere: Elsewhere

  /// Knows no other session.
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
  /// The same with keys that act at once.
  var inKeyMode: CommandContext {
    var context = self
    context.usesKeys = true
    return context
  }
}
