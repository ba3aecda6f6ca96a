/// What each session of an article says of each item, with everything that goes with the label.
struct ItemVotes {
  /// The article's sessions.
  let sessions: [Session]
  /// The items, in UTF-8 offsets.
  let pieces: UnitAlignment
  /// Which names the sessions take for one source.
  let identity: SourceIdentity
  private let votes: [[Vote]]

  /// One session's statement about an item.
  struct Vote {
    /// The session's position.
    let session: Int
    /// The statement that covers the item.
    let statement: Statement
  }

  /// Lays the sessions over the items. Linear in both.
  ///
  /// - Parameters:
  ///   - equivalences: names that are one source besides those that the sessions declare.
  ///   - countsSkips: whether who skipped a statement says something of it.
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

  /// The answers given to an item.
  func answers(to item: Int) -> [String] { votes[item].compactMap(\.statement.judgment.answer) }

  /// Whether an item begins inside a quotation: as the sessions say whose statement begins there.
  func isQuoted(_ item: Int) -> Bool {
    let start = pieces.ranges[item].lowerBound
    return votes[item].first { $0.statement.range.lowerBound == start }?.statement.isQuoted ?? false
  }

  /// A vote's judgment with its target as an item; ids of items count from 1.
  func judgment(of vote: Vote, on item: Int) -> Judgment {
    var judgment = vote.statement.judgment
    judgment.target = target(of: vote, on: item)
    return judgment
  }

  /// A target as an item: the first one that the target's statement covers.
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

  /// A codebook of the sessions that has all these labels.
  ///
  /// - Throws: an error when there is none.
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
