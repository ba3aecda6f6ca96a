/// A consensus as sessions, an article at a time, with what is left to settle.
package struct ConsensusSessions {
  private let result: ConsensusResult
  private let threshold: Double
  private let begin: (String) throws(UserError) -> SessionBeginning
  private var next = 0
  private var unsettled: [Int: Consensus.Unsettled] = [:]
  private var found: [Entry] = []
  /// How many items have a source, kind or target that only some of those name who gave the label.
  package private(set) var partlyNamed = 0
  /// What a person should look at in the articles that were taken so far, the least sure first.
  package var toSettle: [Entry] {
    found.enumerated().sorted { ($0.element.confidence, $0.offset) < ($1.element.confidence, $1.offset) }
      .map(\.element)
  }

  /// An item to settle, and where it stands.
  package struct Entry: Equatable, Sendable {
    /// What the article is called.
    package let article: String
    /// The item's number in the consensus of its article, from 1.
    package let position: Int
    /// The item's text.
    package let text: String
    /// How the votes fell: "1 claim, 1 denial".
    package let votes: String
    /// What those name differently who gave the leading label, "source: 1 CNN, 1 NBC"; nil when they do not.
    package let conflict: String?
    /// How sure the leading label is, a fraction; 0 with too few votes.
    package let confidence: Double
  }

  /// Prepares the sessions.
  ///
  /// - Parameters:
  ///   - threshold: labels less sure than this fraction are to settle.
  ///   - begin: reads what a session that was compared begins with, by the place that was given with it.
  package init(
    _ result: ConsensusResult, settlingBelow threshold: Double,
    begin: @escaping (String) throws(UserError) -> SessionBeginning
  ) {
    self.result = result
    self.threshold = threshold
    self.begin = begin
    for entry in result.toSettle(below: threshold) { unsettled[entry.item] = entry }
  }

  /// The consensus on the next article; nil after the last. Reads that article once more.
  ///
  /// - Throws: what reading throws, or an error when the sessions do not fit together.
  package mutating func nextSession() throws(UserError) -> Session? {
    guard next < result.comparison.parts.count else { return nil }
    let part = result.comparison.parts[next]
    next += 1
    let draft = ConsensusSession(result, part: part)
    let session = try draft.session(begin)
    found += entries(of: draft, part, session)
    partlyNamed += part.items.indices.count { draft.isPartlyNamed($0 - part.items.lowerBound) }
    return session
  }

  /// What a person should look at in an article: what is not sure, and what is in conflict.
  private func entries(
    of draft: ConsensusSession, _ part: Comparison.Part, _ session: Session
  ) -> [Entry] {
    let items = part.items.compactMap { item -> (item: Int, confidence: Double, conflict: String?)? in
      let position = item - part.items.lowerBound
      // A conflict flags the statement.
      let conflict =
        session.statements[position].judgment.isFlagged ? draft.conflict(of: position) : nil
      guard let unsure = unsettled[item] else {
        return conflict.map { (item, result.confidence(ofItem: item), $0) }
      }
      return (item, unsure.confidence, conflict)
    }
    return items.map { entry in
      let position = entry.item - part.items.lowerBound
      let statement = session.statements[position]
      return Entry(
        article: session.article.title ?? session.article.source ?? session.article.digest.hex,
        position: position + 1, text: String(session.text(of: statement)),
        votes: VoteWords.text(of: draft.votes.answers(to: position)), conflict: entry.conflict,
        confidence: entry.confidence)
    }
  }
}
