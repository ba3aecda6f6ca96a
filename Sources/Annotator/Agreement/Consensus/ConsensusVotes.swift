/// Each session's answers to the items of an article, as a consensus needs them.
struct ConsensusVotes {
  /// The article's sessions, one for each annotator.
  let sessions: [RatedSession]
  /// The items, in UTF-8 offsets.
  let pieces: UnitAlignment
  /// The names that the sessions treat as the same source.
  let identity: SourceIdentity
  private let labels: [String]
  private let names: [String]
  /// For each session and item, the position of the mark that covers the item.
  private let marks: [[Int?]]
  /// For each session and item, whether the item was skipped where a skip isn't a rating; empty if there are
  /// no such skips.
  private let skips: [[Bool]]

  /// A session's answer to an item.
  struct Vote {
    /// The session's position.
    let session: Int
    /// The mark's position in the session.
    let mark: Int
  }

  /// Matches the sessions with the items. Linear in both.
  init(_ part: Comparison.Part, of comparison: Comparison) {
    (sessions, pieces) = (part.article.sessions, part.article.pieces)
    identity = SourceIdentity(equivalences: part.article.equivalences)
    (labels, names) = (comparison.ratings.labels, comparison.names)
    let ranges = pieces.ranges
    marks = sessions.map { $0.covering(ranges) }
    skips = sessions.map { session in
      guard let skips = session.votes?.skips, !skips.isEmpty else { return [] }
      var next = 0
      return ranges.map { range in
        while next < skips.count, Int(skips[next].upperBound) < range.upperBound { next += 1 }
        return next < skips.count && Int(skips[next].lowerBound) <= range.lowerBound
      }
    }
  }

  /// Returns the answers given to an item.
  func answers(to item: Int) -> [String] {
    sessions.indices.compactMap { session in
      if let mark = marks[session][item] { return labels[Int(sessions[session].marks[mark].label)] }
      return skips[session].isEmpty || !skips[session][item] ? nil : Judgment.skip
    }
  }

  /// Returns the votes for a label on an item, in the order of the sessions.
  func votes(for label: Int, on item: Int) -> [Vote] {
    sessions.indices.compactMap { session in
      guard let mark = marks[session][item], Int(sessions[session].marks[mark].label) == label else {
        return nil
      }
      return Vote(session: session, mark: mark)
    }
  }

  /// Whether an item begins inside a quotation, by the first session with a statement that begins there.
  func isQuoted(_ item: Int) -> Bool {
    let start = pieces.ranges[item].lowerBound
    let first = sessions.first { $0.starts.holdsSorted(Int32(clamping: start)) }
    return first?.votes?.isQuoted(at: start) ?? false
  }

  /// Returns the time at which a vote was given.
  func judged(_ vote: Vote) -> Timestamp? { sessions[vote.session].votes?.judged(at: vote.mark) }

  /// Whether a vote has any details.
  func hasDetails(_ vote: Vote) -> Bool {
    sessions[vote.session].votes?.hasWords(at: vote.mark) ?? false
      || sessions[vote.session].detail(at: vote.mark).target != nil
  }

  /// Returns the details of a vote, with its target as an item; item IDs count from 1.
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
