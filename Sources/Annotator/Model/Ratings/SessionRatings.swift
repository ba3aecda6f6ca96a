/// The parts of a session that a comparison of annotators needs: who judged which text, and the answers.
///
/// A session of 50 statements takes up about 2 KB this way, without the article, notes and history.
package struct SessionRatings: Equatable, Sendable {
  /// Who judged.
  package var annotator = ""
  /// The identity of the article's text.
  package var digest: SHA256Digest
  /// The digest of the file that holds only this article; nil if the file was the text itself or isn't known.
  package var original: SHA256Digest?
  /// When the last change was made or, if there is none, the session was begun.
  package var modified: Timestamp
  /// The labels of the codebook, in its order.
  package var labels: [Label] = []
  /// All statements in reading order.
  package var statements: [RatedStatement] = []
  /// The total time of all timed judgments, in seconds.
  package var seconds = 0.0
  /// How many judgments were timed.
  package var timedCount = 0
  /// The outcomes of offers.
  package var offers = OfferCounts()
  /// Who or what gave the answers.
  package var kind = AnnotatorKind.person
  /// The session's own name; empty if it isn't known.
  package var session = ""
  /// The id of the session that it replaces; nil for none.
  package var replaces: String?
  /// The ids of the sessions that it was merged from.
  package var merged: [String] = []
  /// When the session was begun.
  package var created = Timestamp(seconds: 0)
  /// The name and the version of the codebook, "stance 2"; empty if they aren't known.
  package var codebook = ""
  /// The names that the annotator declared to be the same source.
  package var equivalences: [[String]] = []

  /// The additional data for a consensus; nil if it isn't wanted.
  package var votes: SessionVotes?

  /// A statement and its answer.
  package struct RatedStatement: Equatable, Sendable {
    /// Its range in the article: in UTF-8 offsets, or in code points if it comes from a flat record.
    package let range: Range<Int>
    /// The position of its label in the codebook; nil if it has none.
    package let labelIndex: Int?
    /// How sure the annotator is.
    package let confidence: Confidence?
    /// Whether the annotator decided that there is nothing to tag.
    package let isSkipped: Bool
    /// Whether an offer for it was answered.
    var wasOffered = false
    /// The details of the judgment; nil if there are none.
    package var details: RatedDetails?
  }
}

extension SessionRatings {
  /// Collects the ratings of a session. Linear in its statements.
  ///
  /// - Parameter keepsVotes: whether the additional data for a consensus is kept.
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

  /// Adopts the ratings collected from the statements, and the number of the last change.
  mutating func take(_ collected: RatingsCollector, after sequence: Int) {
    votes = collected.votes
    votes?.sequence = sequence
    kind = collected.kind
    labels = collected.labels
    statements = collected.linkedStatements()
    (seconds, timedCount, offers) = (collected.seconds, collected.timedCount, collected.offers)
  }
}
