/// A session as a list shows it.
package struct SessionSummary: Sendable {
  /// What is known of a session that can be read.
  package struct Content: Sendable {
    /// The annotator.
    package let annotator: String
    /// The article's title, if it has one.
    package let title: String?
    /// The article's origin, if it is known.
    package let source: String?
    /// How far the session has come.
    package let progress: Progress
    /// When it was begun.
    package let created: Timestamp
    /// When it was last changed.
    package let modified: Timestamp
    /// The session's own name.
    package let id: String
    /// What gave its answers, and which sessions it comes from.
    package let provenance: Provenance
    /// The identity of the article's text.
    package let digest: SHA256Digest
    /// A summary of the article's text.
    package let sketch: TextSketch
  }

  /// The session file.
  package let path: String
  /// What it holds, or why it cannot be read.
  package let content: Result<Content, UserError>

  /// Reads a session and its journal, without the lock.
  init(path: String) {
    self.path = path
    content = Result { () throws(UserError) in Content(try LoadedSession(path: path).session) }
  }
}

extension SessionSummary.Content {
  /// Sums a session up.
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
