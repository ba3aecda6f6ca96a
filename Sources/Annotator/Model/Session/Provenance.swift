/// Who or what gave a session's answers.
public enum AnnotatorKind: String, CaseIterable, Hashable, Sendable {
  /// A person who read the text.
  case person
  /// A program; never counted as a rater.
  case model
  /// People who settled the differences of others.
  case gold
  /// A rule that combines the answers of others.
  case consensus

  /// Whether its answers settle or combine those of others.
  package var settles: Bool { self == .gold || self == .consensus }

  /// The names of all kinds.
  static let names = allCases.map(\.rawValue)
}

/// Where a session comes from: what gave its answers, which sessions it was made of, and which one it
/// replaces.
public struct Provenance: Hashable, Sendable {
  /// A session as it was when another was made of it.
  public struct Source: Hashable, Sendable {
    /// Its id.
    public let session: String
    /// Who judged in it.
    public let annotator: String
    /// The number of its last change.
    public let sequence: Int
    /// The hash of its last change, which tells two that went different ways apart; nil when it was not
    /// recorded.
    public let head: SHA256Digest?

    /// Creates a source.
    public init(session: String, annotator: String, sequence: Int, head: SHA256Digest? = nil) {
      (self.session, self.annotator, self.sequence, self.head) = (session, annotator, sequence, head)
    }
  }

  /// What gave its answers.
  public var kind: AnnotatorKind
  /// The sessions it was made of; none for one of its own.
  public var sources: [Source]
  /// The id of the session that it replaces, since the article's text changed; nil for none.
  public var replaces: String?

  /// Creates the provenance of a session, by default one of a person's own.
  public init(kind: AnnotatorKind = .person, sources: [Source] = [], replaces: String? = nil) {
    (self.kind, self.sources, self.replaces) = (kind, sources, replaces)
  }
}
