/// Each session's statements about the items of an article, with all their details.
struct ItemVotes {
  /// The article's sessions.
  let sessions: [Session]
  /// The items, in UTF-8 offsets.
  let pieces: UnitAlignment
  /// The names that the sessions treat as the same source.
  let identity: SourceIdentity
  private let votes: [[Vote]]

  /// One session's statement about an item.
  struct Vote {
    /// The session's position.
    let session: Int
    /// The statement that covers the item.
    let statement: Statement
  }

  /// Matches the sessions with the items. Linear in both.
  ///
  /// - Parameters:
  ///   - equivalences: names of the same source, in addition to those that the sessions declare.
  ///   - countsSkips: whether skipping a statement counts as a vote.
  init(
    _ sessions: [Session], on pieces: UnitAlignment, equivalences: [[String]] = [],
    countingSkips countsSkips: Bool = true
  ) {
    identity = SourceIdentity(equivalences: sessions.flatMap(\.equivalences) + equivalences)
    self.sessions = sessions
    self.pieces = pieces
    var votes = [[Vote]](repeating: [], count: pieces.ranges.count)
    for (number, session) in sessions.enumerated() {
      var rest = session.statements[...]
      for (item, piece) in pieces.ranges.enumerated() {
        rest = rest.drop { $0.range.upperBound <= piece.lowerBound }
        guard let statement = rest.first, statement.range.lowerBound <= piece.lowerBound,
          statement.range.upperBound >= piece.upperBound, countsSkips || !statement.judgment.isSkipped
        else { continue }
        votes[item].append(Vote(session: number, statement: statement))
      }
    }
    self.votes = votes
  }

  /// The votes on an item, in the order of the sessions.
  subscript(item: Int) -> [Vote] { votes[item] }

  /// Returns the answers given to an item.
  func answers(to item: Int) -> [String] { votes[item].compactMap(\.statement.judgment.answer) }

  /// Whether an item begins inside a quotation, according to the first vote whose statement begins there.
  func isQuoted(_ item: Int) -> Bool {
    let start = pieces.ranges[item].lowerBound
    return votes[item].first { $0.statement.range.lowerBound == start }?.statement.isQuoted ?? false
  }

  /// Returns a vote's judgment, with its target as an item; item IDs count from 1.
  func judgment(of vote: Vote, on item: Int) -> Judgment {
    var judgment = vote.statement.judgment
    judgment.target = target(of: vote, on: item)
    return judgment
  }

  /// Returns the target as an item: the first one that overlaps the target's statement.
  private func target(of vote: Vote, on item: Int) -> Target? {
    switch vote.statement.judgment.target {
    case nil: return nil
    case .text(let words): return .text(words)
    case .article(let target): return .article(target)
    case .statement(let id):
      guard let range = sessions[vote.session][id]?.range,
        let target = pieces.firstIndex(overlapping: range), target != item
      else { return nil }
      return .statement(StatementID(target + 1))
    }
  }

  /// Returns the first codebook of the sessions that has all these labels.
  ///
  /// - Throws: an error if there is none.
  func codebook(with labels: Set<Label>) throws(UserError) -> Codebook {
    let fitting = sessions.map(\.codebook).first { codebook in
      labels.allSatisfy { codebook.has($0) }
    }
    guard let fitting else {
      throw UserError(
        "the sessions of one article have different labels",
        at: sessions.first.map { $0.article.source ?? $0.id },
        fix: "'annotate codebook apply FILE SESSIONS' gives them one codebook")
    }
    return fitting
  }
}
