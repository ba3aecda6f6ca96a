/// When a command was given, and how long its statement had been on screen.
public struct CommandContext: Hashable, Sendable {
  /// The time of day.
  public let now: Timestamp
  /// Seconds since the statement was shown; nil when nobody was looking.
  public let seconds: Double?
  /// How many statements are shown on either side.
  public let context: Int
  /// What was searched for last.
  public let lastSearch: String?
  /// Whether a person can be asked.
  public let canAsk: Bool
  /// What is to be settled; nil when one person's session is made.
  public let agenda: DisagreementQueue?

  /// Creates a moment.
  public init(
    now: Timestamp, seconds: Double? = nil, context: Int = 1, lastSearch: String? = nil, canAsk: Bool = false,
    agenda: DisagreementQueue? = nil
  ) {
    self.now = now
    self.seconds = seconds
    self.context = context
    self.lastSearch = lastSearch
    self.canAsk = canAsk
    self.agenda = agenda
  }
}
