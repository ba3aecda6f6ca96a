/// What a comparison of annotators needs of a session: who, of which text, and which answer for which
/// stretch.
///
/// A session of 50 statements takes about 2 KB of it, without article, notes and history.
package struct SessionRatings: Equatable, Sendable {
  /// Who judged.
  package var annotator = ""
  /// The identity of the article's text.
  package var digest: SHA256Digest
  /// The digest of the file that holds this article alone; nil where the file was the text, or is not known.
  package var original: SHA256Digest?
  /// When the last change was made, or the session begun.
  package var modified: Timestamp
  /// The labels of the codebook, in its order.
  package var labels: [Label] = []
  /// All statements in reading order.
  package var statements: [RatedStatement] = []
  /// The time all timed judgments took together, in seconds, and how many these are.
  package var seconds = 0.0
  /// How many judgments were timed.
  package var timedCount = 0
  /// What became of what was offered.
  package var offers = OfferCounts()
  /// What gave the answers.
  package var kind = AnnotatorKind.person
  /// The session's own name; empty where it is not known.
  package var session = ""
  /// The id of the session that it replaces; nil for none.
  package var replaces: String?
  /// The ids of the sessions that it was merged from.
  package var merged: [String] = []
  /// When the session was begun.
  package var created = Timestamp(seconds: 0)
  /// The name and the version of the codebook, "stance 2"; empty where it is not known.
  package var codebook = ""
  /// The names that the annotator declared to be one source.
  package var equivalences: [[String]] = []

  /// What a consensus takes besides; nil where that is not wanted.
  package var votes: SessionVotes?

  /// A statement and its answer.
  package struct RatedStatement: Equatable, Sendable {
    /// Where it stands in the article, in UTF-8 offsets; where it comes from a flat record, in code points.
    package let range: Range<Int>
    /// The position of its label in the codebook; nil while it has none.
    package let labelIndex: Int?
    /// How sure the annotator is.
    package let confidence: Confidence?
    /// Whether the annotator decided that there is nothing to tag.
    package let isSkipped: Bool
    /// Whether something was offered for it and answered.
    var wasOffered = false
    /// What goes with the label; nil where nothing does.
    package var details: RatedDetails?
  }
}

extension SessionRatings {
  /// Takes them from a session. Linear in its statements.
  ///
  /// - Parameter keepsVotes: whether what a consensus takes besides is kept.
  package init(_ session: Session, keepingVotes keepsVotes: Bool = false) {
    var collected = RatingsCollector(
      kind: session.provenance.kind, codebook: session.codebook, keepingVotes: keepsVotes,
      capacity: session.statements.count)
    collected.add(session.statements)
    self.init(digest: session.article.digest, modified: session.modified)
    annotator = session.annotator
    self.session = session.id
    original = session.article.origin.articleDigest
    created = session.created
    codebook = "\(session.codebook.name) \(session.codebook.version)"
    equivalences = session.equivalences
    (replaces, merged) = (session.provenance.replaces, session.provenance.merged)
    take(collected, after: session.history.lastSequence)
  }

  /// Takes what was collected of the statements, and the number of the last change.
  mutating func take(_ collected: RatingsCollector, after sequence: Int) {
    votes = collected.votes
    votes?.sequence = sequence
    kind = collected.kind
    labels = collected.labels
    statements = collected.linkedStatements()
    (seconds, timedCount, offers) = (collected.seconds, collected.timedCount, collected.offers)
  }
}
