/// What each session of an article says of each item, as far as a consensus takes it.
struct ConsensusVotes {
  /// The article's sessions, one for each annotator.
  let sessions: [RatedSession]
  /// The items, in UTF-8 offsets.
  let pieces: UnitAlignment
  /// Which names the sessions take for one source.
  let identity: SourceIdentity
  private let labels: [String]
  private let names: [String]
  /// The mark of each session that covers each item, and whether it skipped the item where a skip does not
  /// count as a rating.
  private let marks: [[Int?]]
  private let skips: [[Bool]]

  /// A session's answer to an item.
  struct Vote {
    /// The session's position.
    let session: Int
    /// The mark's position in it.
    let mark: Int
  }

  /// Lays the sessions over the items. Linear in both.
  init(_ part: Comparison.Part, of comparison: Comparison) {
    (sessions, pieces) = (part.article.sessions, part.article.pieces)
    identity = SourceIdentity(equivalences: part.article.equivalences)
    (labels, names) = (comparison.ratings.labels, comparison.names)
    let ranges = pieces.ranges
    marks = sessions.map { $0.covering(ranges) }
    skips = sessions.map { session in
      guard let skips = session.votes?.skips, !skips.isEmpty else { return [] }
      return ranges.map { range in
        skips.contains { Int($0.lowerBound) <= range.lowerBound && Int($0.upperBound) >= range.upperBound }
      }
    }
  }

  /// The answers given to an item.
  func answers(to item: Int) -> [String] {
    sessions.indices.compactMap { session in
      if let mark = marks[session][item] { return labels[Int(sessions[session].marks[mark].label)] }
      return skips[session].isEmpty || !skips[session][item] ? nil : Judgment.skip
    }
  }

  /// The votes for a label on an item, in the order of the sessions.
  func votes(for label: Int, on item: Int) -> [Vote] {
    sessions.indices.compactMap { session in
      guard let mark = marks[session][item], Int(sessions[session].marks[mark].label) == label else {
        return nil
      }
      return Vote(session: session, mark: mark)
    }
  }

  /// Whether an item begins inside a quotation: as the sessions say whose statement begins there.
  func isQuoted(_ item: Int) -> Bool {
    let start = pieces.ranges[item].lowerBound
    let first = sessions.first { $0.starts.holdsSorted(Int32(clamping: start)) }
    return first?.votes?.isQuoted(at: start) ?? false
  }

  /// When a vote was given.
  func judged(_ vote: Vote) -> Timestamp? { sessions[vote.session].votes?.judged(at: vote.mark) }

  /// Whether anything goes with a vote.
  func hasDetails(_ vote: Vote) -> Bool {
    sessions[vote.session].votes?.hasWords(at: vote.mark) ?? false
      || sessions[vote.session].detail(at: vote.mark).target != nil
  }

  /// What goes with a vote, with its target as an item; ids of items count from 1.
  func judgment(of vote: Vote, on item: Int) -> Judgment {
    var judgment = sessions[vote.session].votes?.judgment(at: vote.mark, names: names) ?? Judgment()
    if case .range(let range) = sessions[vote.session].detail(at: vote.mark).target,
      let target = pieces.firstIndex(overlapping: range), target != item
    {
      judgment.target = .statement(StatementID(target + 1))
    }
    return judgment
  }
}
