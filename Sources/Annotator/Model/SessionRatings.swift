/// What a comparison of annotators needs of a session: who, of which text, and which answer for which stretch.
///
/// A session of 50 statements takes about 2 KB of it, without article, notes and history.
public struct SessionRatings: Equatable, Sendable {
  /// Who judged.
  public var annotator = ""
  /// The identity of the article's text.
  public var digest: SHA256Digest
  /// When the last change was made, or the session begun.
  public var modified: Timestamp
  /// The labels of the codebook, in its order.
  public var labels: [Label] = []
  /// All statements in reading order.
  public var statements: [RatedStatement] = []
  /// The time all timed judgments took together, in seconds, and how many these are.
  public var seconds = 0.0
  /// How many judgments were timed.
  public var timedCount = 0
  /// What became of what was offered.
  package var offers = OfferCounts()
  /// What gave the answers.
  public var kind = AnnotatorKind.person

  /// A statement and its answer.
  public struct RatedStatement: Equatable, Sendable {
    /// Where it stands in the article, in UTF-8 offsets; where it comes from a flat record, in code points.
    public let range: Range<Int>
    /// The position of its label in the codebook; nil while it has none.
    public let labelIndex: Int?
    /// How sure the annotator is.
    public let confidence: Confidence?
    /// Whether the annotator decided that there is nothing to tag.
    public let isSkipped: Bool
    /// Whether something was offered for it and answered.
    var wasOffered = false
  }
}

extension SessionRatings {
  /// Takes them from a session. Linear in its statements.
  public init(_ session: Session) {
    self.init(
      digest: session.article.digest, modified: session.modified, annotator: session.annotator,
      codebook: session.codebook, statements: session.statements, kind: session.provenance.kind)
  }

  /// Takes them from the parts of a session. Linear in the statements.
  init(
    digest: SHA256Digest, modified: Timestamp, annotator: String, codebook: Codebook,
    statements: [Statement], kind: AnnotatorKind
  ) {
    self.init(digest: digest, modified: modified)
    (self.annotator, self.kind) = (annotator, kind)
    labels = codebook.labels.map(\.label)
    self.statements.reserveCapacity(statements.count)
    for statement in statements {
      let judgment = statement.judgment
      self.statements.append(
        RatedStatement(
          range: statement.range, labelIndex: judgment.label.flatMap { labels.firstIndex(of: $0) },
          confidence: judgment.confidence, isSkipped: judgment.isSkipped,
          wasOffered: judgment.offers.contains { $0.outcome != .open }))
      offers.add(judgment.offers)
      guard let time = judgment.seconds else { continue }
      seconds += time
      timedCount += 1
    }
  }
}
