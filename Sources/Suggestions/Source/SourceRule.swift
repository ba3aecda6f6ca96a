/// The rule by which a source was found. The raw value is the method stored in a session.
enum SourceRule: String, CaseIterable, Sendable {
  /// "…," said X.
  case inverted = "source-inverted"
  /// …, X said.
  case parenthetical = "source-parenthetical"
  /// X said that …
  case subject = "source-subject"
  /// X, the mayor, said …
  case apposition = "source-apposition"
  /// X attacked the plan, saying …
  case participle = "source-participle"
  /// According to X, …
  case before = "source-according"
  /// … X zufolge
  case after = "source-following"
  /// В Кремле заявили …
  case place = "source-place"
  /// X: …
  case colon = "source-colon"
  /// He said …, where X was named before.
  case pronoun = "source-pronoun"
}
