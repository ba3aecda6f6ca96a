/// A consensus as sessions, an article at a time, with what is left to settle.
public struct ConsensusSessions {
  private let result: ConsensusResult
  private let threshold: Double
  private let read: (String) throws(UserError) -> Session
  private var next = 0
  private var unsettled: [Int: Consensus.Unsettled] = [:]
  /// What a person should look at, the least sure first within each article that was taken so far.
  public private(set) var toSettle: [Entry] = []

  /// An item to settle, and where it stands.
  public struct Entry: Equatable, Sendable {
    /// What the article is called.
    public let article: String
    /// The item's number in the consensus of its article, from 1.
    public let position: Int
    /// The item's text.
    public let text: String
    /// How the votes fell: "1 claim, 1 denial".
    public let votes: String
    /// How sure the leading label is, a fraction; 0 with too few votes.
    public let confidence: Double
  }

  /// Prepares the sessions.
  ///
  /// - Parameters:
  ///   - threshold: labels less sure than this fraction are to settle.
  ///   - read: reads a session that was compared, by the place that was given with it.
  public init(
    _ result: ConsensusResult, settlingBelow threshold: Double,
    read: @escaping (String) throws(UserError) -> Session
  ) {
    self.result = result
    self.threshold = threshold
    self.read = read
    for entry in result.toSettle(below: threshold) { unsettled[entry.item] = entry }
  }

  /// The consensus on the next article; nil behind the last. Reads that article's sessions once more.
  ///
  /// - Throws: what reading throws, or an error when the sessions do not fit together.
  public mutating func nextSession() throws(UserError) -> Session? {
    guard next < result.comparison.parts.count else { return nil }
    let part = result.comparison.parts[next]
    next += 1
    var sources: [Session] = []
    for source in part.article.sessions { sources.append(try read(source.place)) }
    let draft = ConsensusSession(result, part: part, sources: sources)
    let session = try draft.session()
    let entries = part.items.compactMap { unsettled[$0] }.sorted {
      ($0.confidence, $0.item) < ($1.confidence, $1.item)
    }
    toSettle += entries.map { entry in
      let position = entry.item - part.items.lowerBound
      let statement = session.statements[position]
      return Entry(
        article: session.article.title ?? session.article.source ?? session.article.digest.hex,
        position: position + 1, text: String(session.text(of: statement)),
        votes: VoteWords.text(of: draft.votes.answers(to: position)), confidence: entry.confidence)
    }
    return session
  }
}
