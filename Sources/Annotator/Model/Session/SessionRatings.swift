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
  /// When the session was begun.
  package var created = Timestamp(seconds: 0)
  /// The name and the version of the codebook, "stance 2"; empty where it is not known.
  package var codebook = ""
  /// The names that the annotator declared to be one source.
  package var equivalences: [[String]] = []

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
  package init(_ session: Session) {
    self.init(
      digest: session.article.digest, modified: session.modified, annotator: session.annotator,
      codebook: session.codebook, statements: session.statements, kind: session.provenance.kind)
    self.session = session.id
    original = session.article.origin.articleDigest
    created = session.created
    codebook = "\(session.codebook.name) \(session.codebook.version)"
    equivalences = session.equivalences
  }

  /// Takes them from the parts of a session. Linear in the statements.
  init(
    digest: SHA256Digest, modified: Timestamp, annotator: String, codebook: Codebook,
    statements: [Statement], kind: AnnotatorKind
  ) {
    self.init(digest: digest, modified: modified)
    (self.annotator, self.kind) = (annotator, kind)
    labels = codebook.labels.map(\.label)
    var places: [StatementID: Range<Int>]?
    let range = { (id: StatementID) -> Range<Int>? in
      if places == nil { places = Dictionary(statements.map { ($0.id, $0.range) }) { first, _ in first } }
      return places?[id]
    }
    self.statements.reserveCapacity(statements.count)
    for statement in statements {
      let judgment = statement.judgment
      // What gold has from one person alone is no decision of its own.
      if kind == .gold, judgment.needsReview {
        self.statements.append(
          RatedStatement(range: statement.range, labelIndex: nil, confidence: nil, isSkipped: false))
        continue
      }
      self.statements.append(
        RatedStatement(
          range: statement.range, labelIndex: judgment.label.flatMap { labels.firstIndex(of: $0) },
          confidence: judgment.confidence, isSkipped: judgment.isSkipped,
          wasOffered: judgment.offers.contains { $0.outcome != .open },
          details: RatedDetails(judgment, range: range)))
      offers.add(judgment.offers)
      guard let time = judgment.seconds else { continue }
      seconds += time
      timedCount += 1
    }
  }
}
