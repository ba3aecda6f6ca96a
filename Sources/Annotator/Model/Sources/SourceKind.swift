/// What the source of a statement is to its reader.
public enum SourceKind: String, CaseIterable, Hashable, Sendable {
  /// The article's own author.
  case author
  /// A party to the matter, speaking for itself.
  case party
  /// A newspaper, agency or broadcaster.
  case media
  /// A document, such as the plan whose items are listed.
  case document
  /// A source that is mentioned but not named.
  case anonymous
  /// A source whose kind can't be determined.
  case unknown

  /// The names of all kinds.
  static let names = allCases.map(\.rawValue)
}
