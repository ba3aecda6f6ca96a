/// A consensus as sessions, one article at a time, with the items left to settle.
package struct ConsensusSessions {
  private let result: ConsensusResult
  private let threshold: Double
  private let begin: (String) throws(UserError) -> SessionBeginning
  private var next = 0
  private var unsettled: [Int: Consensus.Unsettled] = [:]
  private var found: [Entry] = []
  /// The number of items with a source, kind or target that only some of those who gave the label name.
  package private(set) var partlyNamed = 0
  /// The items that a person should look at in the articles so far, the least sure first.
  package var toSettle: [Entry] {
    found.enumerated().sorted { ($0.element.confidence, $0.offset) < ($1.element.confidence, $1.offset) }
      .map(\.element)
  }

  /// An item to settle, and where to find it.
  package struct Entry: Equatable, Sendable {
    /// The article's title, or its source or digest if it has none.
    package let article: String
    /// The item's number in the consensus of its article, from 1.
    package let position: Int
    /// The item's text.
    package let text: String
    /// How the votes fell: "1 claim, 1 denial".
    package let votes: String
    /// How those who gave the leading label differ, such as "source: 1 CNN, 1 NBC"; nil if they don't.
    package let conflict: String?
    /// How sure the leading label is, as a fraction; 0 if it has too few votes.
    package let confidence: Double
  }

  /// Prepares the sessions.
  ///
  /// - Parameters:
  ///   - threshold: the fraction below which labels are to be settled.
  ///   - begin: reads the beginning of a session that was compared, by the place that was given with it.
  package init(
    _ result: ConsensusResult, settlingBelow threshold: Double,
    begin: @escaping (String) throws(UserError) -> SessionBeginning
  ) {
    self.result = result
    self.threshold = threshold
    self.begin = begin
    for entry in result.toSettle(below: threshold) { unsettled[entry.item] = entry }
  }

  /// Returns the consensus on the next article, or nil after the last.
  ///
  /// The article is read once more.
  ///
  /// - Throws: any error of reading, or an error if the sessions don't fit together.
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

  /// Returns the items of an article that a person should look at: those that are unsure or in conflict.
  private func entries(
    of draft: ConsensusSession, _ part: Comparison.Part, _ session: Session
  ) -> [Entry] {
    let items = part.items.compactMap { item -> (item: Int, confidence: Double, conflict: String?)? in
      let position = item - part.items.lowerBound
      // A statement in conflict is always flagged.
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
