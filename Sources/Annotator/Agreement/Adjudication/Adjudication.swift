/// A session in which the differences between several sessions of one article are settled.
///
/// Statements on which the sides agree are decided already. Those on which they differ are untagged and on
/// the agenda, the hardest first. Those that only one of several annotators judged are decided, marked for
/// review, and last on the agenda. The session records its sources.
package struct Adjudication: Sendable {
  /// The session to settle in.
  package let session: Session
  /// The disagreements to settle in it.
  package let agenda: DisagreementQueue
  /// How many annotators decided the statements.
  package let coverage: Coverage
  /// Each session's statement about each item.
  let votes: ItemVotes

  /// The number of statements by how many annotators decided them.
  package struct Coverage: Equatable, Sendable {
    /// The number decided by two or more annotators.
    package let bySeveral: Int
    /// The number decided by only one.
    package let byOne: Int
    /// The number decided by nobody.
    package let byNobody: Int
  }

  /// The purpose of settling.
  package enum Purpose: Sendable {
    /// Several annotators.
    ///
    /// A label that all of them gave stands, with the mean of the confidences they stated and with the
    /// details that most of them name, unless they name different sources, kinds of sources or targets.
    case gold
    /// Two sessions of one annotator.
    ///
    /// A judgment stands if only one of them has it or both have the same. Otherwise, the later one stands,
    /// marked for review until it is settled.
    case merge
  }

  /// How the sides are shown.
  package struct Sides: Sendable {
    /// The name of each session, in their order.
    package let names: [String]
    /// Whether the names are hidden and the order of the sides varies from statement to statement.
    package let areBlind: Bool

    /// Creates a way to show the sides.
    package init(names: [String], areBlind: Bool = false) {
      self.names = names
      self.areBlind = areBlind
    }
  }

  /// Compares sessions of one article and prepares the session to settle in.
  ///
  /// - Parameters:
  ///   - annotator: the annotator of the new session.
  ///   - id: its ID, 32 hexadecimal digits.
  ///   - countsSkips: whether a skipped statement counts as judged.
  ///   - now: the current time.
  ///   - earlier: the same session as it was left. What is open in it is on the agenda, too, and names that
  ///     it declares to be the same source aren't in conflict.
  /// - Throws: an error if the sessions aren't of one article or their codebooks differ too much.
  package init(
    _ sessions: [Session], for purpose: Purpose, sides: Sides, annotator: String, id: String, now: Timestamp,
    earlier: Session? = nil, countingSkips countsSkips: Bool = true
  ) throws(UserError) {
    guard let first = sessions.first, sessions.allSatisfy({ $0.article.digest == first.article.digest })
    else {
      throw UserError("the sessions have different texts", fix: "name sessions of one article")
    }
    var pieces = UnitAlignment()
    for session in sessions { pieces.lay(session.statements.map(\.range)) { session.article } }
    let compared = purpose == .merge ? try sessions.withNewestCodebook() : sessions
    let votes = ItemVotes(
      compared, on: pieces, equivalences: earlier?.equivalences ?? [], countingSkips: countsSkips)
    self.votes = votes
    let settled = pieces.ranges.indices.map { AdjudicationItem(votes, item: $0, for: purpose) }
    let labels = Set(compared.flatMap { $0.statements.compactMap(\.judgment.label) })
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
      settled.indices.filter {
        settled[$0].differs || settled[$0].isSingle
          || earlier?.isOpen(at: pieces.ranges[$0], votes[$0]) == true
      }
      .sorted { (-settled[$0].hardness, $0) < (-settled[$1].hardness, $1) }
      .map { Self.entry($0, settled[$0], votes, sides) })
    let decided = pieces.ranges.indices.map { votes.answers(to: $0).count }
    coverage = Coverage(
      bySeveral: decided.count { $0 > 1 }, byOne: decided.count { $0 == 1 },
      byNobody: decided.count { $0 == 0 })
  }

  private static func entry(
    _ item: Int, _ settled: AdjudicationItem, _ votes: ItemVotes, _ sides: Sides
  ) -> DisagreementQueue.Disagreement {
    let range = votes.pieces.ranges[item]
    let judged = votes[item].filter { !votes.judgment(of: $0, on: item).isEmpty }
    let all = (judged.isEmpty ? votes[item] : judged).map { vote in
      DisagreementQueue.Vote(
        name: sides.areBlind || !sides.names.indices.contains(vote.session) ? nil : sides.names[vote.session],
        judgment: votes.side(vote, on: item, settled.conflict),
        coversLongerStatement: vote.statement.range != range)
    }
    let joined = Self.oneSource(item, settled.conflict, votes)
    guard sides.areBlind, !all.isEmpty else {
      return DisagreementQueue.Disagreement(
        range: range, sides: all + joined, fields: settled.conflict.fields, isSingle: settled.isSingle)
    }
    // Rotated by the place in the text, so that the order doesn't reveal who is who.
    var places = SplitMix64(seed: UInt64(range.lowerBound.magnitude))
    let turn = places.index(below: all.count)
    return DisagreementQueue.Disagreement(
      range: range, sides: Array(all[turn...] + all[..<turn]) + joined, fields: settled.conflict.fields,
      isSingle: settled.isSingle)
  }

  /// Returns a further side that treats the different names as one source, if only the source differs.
  private static func oneSource(
    _ item: Int, _ conflict: DetailConflict, _ votes: ItemVotes
  ) -> [DisagreementQueue.Vote] {
    guard conflict.fields == [.attribution] else { return [] }
    var identity = votes.identity
    identity.join(conflict.sources)
    let decided = votes[item].map { votes.judgment(of: $0, on: item) }.filter(\.isDecided)
    var judgment = AdjudicationItem.common(decided, identity)
    judgment.attribution = conflict.sources.max { $0.utf8.count < $1.utf8.count }
    return [DisagreementQueue.Vote(name: nil, judgment: judgment, oneSource: conflict.sources)]
  }
}

extension ItemVotes {
  /// Returns what a side says: its own judgment or, if the sides differ only in details, the common judgment
  /// with its own values of those.
  fileprivate func side(_ vote: Vote, on item: Int, _ conflict: DetailConflict) -> Judgment {
    let own = judgment(of: vote, on: item)
    guard !conflict.fields.isEmpty, own.isDecided else { return own }
    let decided = self[item].map { judgment(of: $0, on: item) }.filter(\.isDecided)
    var side = AdjudicationItem.common(decided, identity)
    if conflict.fields.contains(.attribution) {
      (side.attribution, side.sourceKind, side.cited) = (own.attribution, own.sourceKind, own.cited)
    }
    if conflict.fields.contains(.sourceKind) { side.sourceKind = own.sourceKind }
    if conflict.fields.contains(.link) { side.target = own.target }
    (side.judged, side.seconds) = (own.judged, own.seconds)
    return side
  }
}

extension Session {
  /// Whether a stretch that others have decided is still open here.
  fileprivate func isOpen(at range: Range<Int>, _ votes: [ItemVotes.Vote]) -> Bool {
    guard votes.contains(where: \.statement.judgment.isDecided) else { return false }
    let index = firstIndex(startingAtOrAfter: range.lowerBound)
    guard statements.indices.contains(index), statements[index].range.lowerBound == range.lowerBound else {
      return false
    }
    return statements[index].judgment.isOpen
  }
}
