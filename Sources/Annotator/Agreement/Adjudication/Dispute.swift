/// The points on which sides differ at an item.
struct Dispute: Equatable {
  /// Whether they gave different labels, or only some of them skipped it.
  let isOfLabels: Bool
  /// The fields that they name differently where they agree on the label.
  let fields: [JudgmentField]

  /// Compares the sides' judgments of an item.
  init(_ judgments: [Judgment], _ identity: SourceIdentity) {
    let decided = judgments.filter(\.isDecided)
    isOfLabels = Set(decided.compactMap(\.answer)).count > 1
    fields = DetailConflict(isOfLabels ? [] : decided, identity).fields
  }

  /// Compares the sides' current judgments of an item.
  init(_ votes: ItemVotes, _ item: Int) {
    self.init(votes[item].map { votes.judgment(of: $0, on: item) }, votes.identity)
  }

  /// Whether they differ at all.
  var isPresent: Bool { isOfLabels || !fields.isEmpty }

  /// Whether something is in question that wasn't in an earlier dispute.
  ///
  /// Whoever settled which label is right also settled its details.
  func exceeds(_ earlier: Dispute) -> Bool {
    guard !earlier.isOfLabels else { return false }
    return isOfLabels || fields.contains { !earlier.fields.contains($0) }
  }
}

/// The sides' judgments at an earlier moment, from their histories, which are read on demand.
struct EarlierSides {
  private let sessions: [Session]
  private var changes: [[StatementID: [(at: Timestamp, before: Statement)]]]?

  init(of sessions: [Session]) {
    self.sessions = sessions
  }

  /// Returns what was in question on an item at a moment, or what is now if the moment isn't known.
  ///
  /// - Throws: an error if a history can't be read.
  mutating func dispute(
    _ votes: ItemVotes, _ item: Int, at moment: Timestamp?
  ) throws(UserError) -> Dispute {
    guard let moment else { return Dispute(votes, item) }
    if changes == nil { changes = try read() }
    let changes = changes ?? []
    let judgments = votes[item].map { vote in
      let later = changes[vote.session][vote.statement.id]?.first { $0.at > moment }
      guard let before = later?.before, before.range == vote.statement.range else {
        return votes.judgment(of: vote, on: item)
      }
      return votes.judgment(of: ItemVotes.Vote(session: vote.session, statement: before), on: item)
    }
    return Dispute(judgments, votes.identity)
  }

  private func read() throws(UserError) -> [[StatementID: [(at: Timestamp, before: Statement)]]] {
    var all: [[StatementID: [(at: Timestamp, before: Statement)]]] = []
    for session in sessions {
      let changes = try session.changes()
      let known = Dictionary(changes.map { ($0.sequence, $0) }, uniquingKeysWith: { first, _ in first })
      var own: [StatementID: [(at: Timestamp, before: Statement)]] = [:]
      for change in changes {
        for statement in change.effect(among: known)?.before ?? [] {
          own[statement.id, default: []].append((change.at, statement))
        }
      }
      all.append(own)
    }
    return all
  }
}
