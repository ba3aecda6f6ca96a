/// What a denial denies or a report reports.
public enum Target: Hashable, Sendable {
  /// A statement of the same session.
  case statement(StatementID)
  /// Something outside the article, in the analyst's words.
  case text(String)
}
