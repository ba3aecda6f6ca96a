/// What a command has to tell, as data; the renderer puts it into words.
public enum Event: Hashable, Sendable {
  /// A statement was tagged; `wasDecided` when it had been before.
  case tagged(StatementID)
  /// What goes with a label was changed.
  case described(StatementID)
  /// A judgment was taken away.
  case cleared(StatementID)
  /// A flag was set or taken away.
  case flagged(StatementID)
  /// A statement was skipped.
  case skipped(StatementID)
  /// The search for a statement or a text went past the end and on from the start.
  case wrapped
  /// Nothing is left undecided.
  case complete
  /// The places where a statement may be cut, as UTF-8 offsets into the article.
  case splitPlaces(StatementID, [Int])
  /// A statement was cut; these are the pieces.
  case split([StatementID], retargeted: Int)
  /// Two statements were joined; what was said of the second and could not be kept.
  case joined(StatementID, dropped: Judgment, retargeted: Int)
  /// An edit was taken back.
  case undone(Edit)
  /// An edit was made again.
  case redone(Edit)
  /// The latest answers, the latest last.
  case last([StatementID])
  /// The statements that a filter lets through.
  case list(ListFilter, [StatementID])
  /// How far the session has come.
  case progress
  /// The standing confidence as it is now.
  case standing(DefaultConfidence)
  /// How many statements are shown on either side.
  case context(Int)
  /// Help on everything, or on a topic.
  case help(topic: String?)
}
