/// A session as shown in a list.
package struct SessionSummary: Sendable {
  /// The properties of a session that can be read.
  package struct Content: Sendable {
    /// The annotator.
    package let annotator: String
    /// The article's title, if it has one.
    package let title: String?
    /// The article's source, if known.
    package let source: String?
    /// The session's progress.
    package let progress: Progress
    /// The time at which it began.
    package let created: Timestamp
    /// The time of the last change.
    package let modified: Timestamp
    /// The session's id.
    package let id: String
    /// The kind of its annotator, and the sessions it was made from.
    package let provenance: Provenance
    /// The digest of the article's text.
    package let digest: SHA256Digest
    /// A sketch of the article's text, for comparison with others.
    package let sketch: TextSketch
  }

  /// The session file.
  package let path: String
  /// The session's properties, or the reason why it can't be read.
  package let content: Result<Content, UserError>

  /// Reads a session and its journal, without the lock.
  init(path: String) {
    self.path = path
    content = Result { () throws(UserError) in Content(try LoadedSession(path: path).session) }
  }
}

extension SessionSummary.Content {
  /// Summarises a session.
  init(_ session: Session) {
    annotator = session.annotator
    title = session.article.title
    source = session.article.source
    progress = session.progress
    (created, modified) = (session.created, session.modified)
    id = session.id
    provenance = session.provenance
    digest = session.article.digest
    sketch = TextSketch(session.article.text)
  }
}
