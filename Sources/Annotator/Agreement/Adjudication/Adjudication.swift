/// A session in which the differences of several sessions of one article are settled.
///
/// What the sides agree on is there already; what they differ on is untagged and on the agenda, the hardest first. The
/// session records what it came from.
public struct Adjudication: Sendable {
  /// The session to settle in.
  public let session: Session
  /// What is to be settled in it.
  public let agenda: DisagreementQueue

  /// What settling is for.
  public enum Purpose: Sendable {
    /// Several annotators: a label that all of them gave stands, with the mean of the confidences they stated and with what
    /// most of them say goes with it.
    case gold
    /// Two sessions of one annotator: a judgment stands when only one of them has it or both have the same.
    case merge
  }

  /// How the sides are shown.
  public struct Sides: Sendable {
    /// What each session is called, in their order.
    public let names: [String]
    /// Whether the names are hidden and the sides are in an order of their own at each statement.
    public let areBlind: Bool

    /// Creates a way to show the sides.
    public init(names: [String], areBlind: Bool = false) {
      self.names = names
      self.areBlind = areBlind
    }
  }

  /// Lays sessions of one article over each other.
  ///
  /// - Parameters:
  ///   - annotator: whose the new session is.
  ///   - id: its name, 32 hexadecimal digits.
  ///   - now: the present moment.
  /// - Throws: an error when the sessions are not of one article or their codebooks differ too much.
  public init(
    _ sessions: [Session], for purpose: Purpose, sides: Sides, annotator: String, id: String, now: Timestamp
  ) throws(UserError) {
    guard let first = sessions.first, sessions.allSatisfy({ $0.article.digest == first.article.digest })
    else {
      throw UserError("the sessions are of different texts", fix: "name sessions of one article")
    }
    var pieces = UnitAlignment()
    for session in sessions { pieces.lay(session.statements.map(\.range)) { session.article } }
    let votes = ItemVotes(sessions, on: pieces)
    let settled = pieces.ranges.indices.map { AdjudicationItem(votes, item: $0, for: purpose) }
    let labels = Set(sessions.flatMap { $0.statements.compactMap(\.judgment.label) })
    session = try Session(
      id: id, annotator: annotator, created: now, article: first.article,
      codebook: try votes.codebook(with: labels),
      statements: settled.enumerated().map { item, settled in
        Statement(
          id: StatementID(item + 1), range: pieces.ranges[item], isQuoted: votes.isQuoted(item),
          judgment: settled.judgment)
      },
      provenance: Provenance(sessions, purpose))
    agenda = DisagreementQueue(
      settled.indices.filter { settled[$0].differs }
        .sorted { (-settled[$0].hardness, $0) < (-settled[$1].hardness, $1) }
        .map { Self.entry($0, votes, sides) })
  }

  private static func entry(_ item: Int, _ votes: ItemVotes, _ sides: Sides) -> DisagreementQueue.Disagreement
  {
    let range = votes.pieces.ranges[item]
    let all = votes[item].map { vote in
      DisagreementQueue.Vote(
        name: sides.areBlind || !sides.names.indices.contains(vote.session) ? nil : sides.names[vote.session],
        judgment: votes.judgment(of: vote, on: item), coversLongerStatement: vote.statement.range != range)
    }
    guard sides.areBlind, !all.isEmpty else {
      return DisagreementQueue.Disagreement(range: range, sides: all)
    }
    // Turned by the place in the text, so that the order tells nothing about who is who.
    var places = SplitMix64(seed: UInt64(range.lowerBound.magnitude))
    let turn = places.index(below: all.count)
    return DisagreementQueue.Disagreement(range: range, sides: Array(all[turn...] + all[..<turn]))
  }
}
