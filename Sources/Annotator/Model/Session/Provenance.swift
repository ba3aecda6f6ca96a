/// Who or what gave a session's answers.
package enum AnnotatorKind: String, CaseIterable, Hashable, Sendable {
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

/// Where a session comes from: who or what gave its answers, which sessions it was made from, and which one
/// it replaces.
package struct Provenance: Hashable, Sendable {
  /// A session as it was when another was made from it.
  package struct Source: Hashable, Sendable {
    /// Its id.
    package let session: String
    /// Who judged in it.
    package let annotator: String
    /// The number of its last change.
    package let sequence: Int
    /// The hash of its last change, which distinguishes versions that diverged; nil if it wasn't recorded.
    package let head: SHA256Digest?

    /// Creates a source.
    package init(session: String, annotator: String, sequence: Int, head: SHA256Digest? = nil) {
      (self.session, self.annotator, self.sequence, self.head) = (session, annotator, sequence, head)
    }
  }

  /// Who or what gave its answers.
  package var kind: AnnotatorKind
  /// The sessions it was made from; empty if there are none.
  package var sources: [Source]
  /// The id of the session that it replaces because the article's text changed; nil if there is none.
  package var replaces: String?

  /// Creates the provenance of a session; by default, of one that a person began.
  package init(kind: AnnotatorKind = .person, sources: [Source] = [], replaces: String? = nil) {
    (self.kind, self.sources, self.replaces) = (kind, sources, replaces)
  }

  /// The ids of the sessions that were merged into this one; empty for gold and consensus, which exist
  /// alongside their sources.
  var merged: [String] { kind == .person ? sources.map(\.session) : [] }
}
