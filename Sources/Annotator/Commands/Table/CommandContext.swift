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
  /// What is to be settled; nil when one person's session is made.
  package let agenda: DisagreementQueue?

  /// The sources that were named so far.
  package let sources: SourceMemory

  /// Finds what to offer.
  package let suggester: Suggester

  /// The article after this one; nil when there is none.
  package let nextArticle: String?

  /// Creates a context.
  package init(
    now: Timestamp, seconds: Double? = nil, context: Int? = nil, lastSearch: String? = nil,
    canAsk: Bool = false,
    agenda: DisagreementQueue? = nil, sources: SourceMemory = SourceMemory(),
    suggester: Suggester = Suggester(), nextArticle: String? = nil
  ) {
    self.now = now
    self.seconds = seconds
    self.context = context
    self.lastSearch = lastSearch
    self.canAsk = canAsk
    self.agenda = agenda
    self.sources = sources
    self.suggester = suggester
    self.nextArticle = nextArticle
  }
}
