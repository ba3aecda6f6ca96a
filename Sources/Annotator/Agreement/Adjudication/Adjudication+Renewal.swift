extension Adjudication {
  /// The changes that bring an earlier state of the settled session up to date with what the sides say now.
  package struct Renewal {
    /// The single edit with the changes; nil if there are none.
    package let edit: Edit?
    /// The number of decided statements that are disputed now; they are marked for review.
    package let disputed: Int
    /// The number of statements that are agreed on now, or judged by one person; they adopt that judgment.
    package let agreed: Int
  }

  /// Compares an earlier state of the settled session with what the sides say now.
  ///
  /// What a person settled there stays, unless a side has since changed something that wasn't in question
  /// then. Linear in statements and changes.
  ///
  /// - Throws: an error if a history can't be read.
  package func renewal(of earlier: Session) throws(UserError) -> Renewal {
    let settled = try settledByHand(in: earlier)
    let names = Dictionary(
      earlier.statements.map { ($0.range, $0.id) }, uniquingKeysWith: { first, _ in first })
    var sides = EarlierSides(of: votes.sessions)
    var (before, after): ([Statement], [Statement]) = ([], [])
    var disputed = 0
    for statement in earlier.statements {
      guard let item = votes.pieces.firstIndex(overlapping: statement.range) else { continue }
      let now = Dispute(votes, item)
      var changed = statement
      if now.isPresent {
        guard !statement.judgment.isOpen else { continue }
        if settled.contains(statement.id) {
          let then = try sides.dispute(votes, item, at: statement.judgment.judged)
          guard now.exceeds(then) else { continue }
        }
        changed.judgment.needsReview = true
        disputed += 1
      } else if !settled.contains(statement.id), votes.pieces.ranges[item] == statement.range {
        changed.judgment.adopt(session.statements[item].judgment) { target in
          session[target].flatMap { names[$0.range] }
        }
      }
      guard changed != statement else { continue }
      before.append(statement)
      after.append(changed)
    }
    return Renewal(
      edit: before.isEmpty ? nil : Edit(.renew, before: before, after: after), disputed: disputed,
      agreed: before.count - disputed)
  }

  /// Returns the statements that a person settled, rather than those that the sides agreed on.
  private func settledByHand(in earlier: Session) throws(UserError) -> Set<StatementID> {
    var settled: Set<StatementID> = []
    try earlier.eachStandingEdit { edit in
      if edit.kind != .renew { settled.formUnion((edit.before + edit.after).map(\.id)) }
      return true
    }
    guard earlier.provenance.replaces != nil else { return settled }
    // It was carried over without its history. A judgment adopted from a side has the time at which that side
    // made it; one where a person chose a side has the side's label as suggested.
    for statement in earlier.statements where statement.judgment.isDecided {
      guard let item = votes.pieces.firstIndex(overlapping: statement.range) else { continue }
      let (judgment, times) = (statement.judgment, votes[item].map(\.statement.judgment.judged))
      let isAdopted = judgment.suggested == nil && judgment.note == nil && times.contains(judgment.judged)
      if !isAdopted { settled.insert(statement.id) }
    }
    return settled
  }
}

extension Judgment {
  /// Adopts what the sides agree on, if it differs; the note and flag stay.
  fileprivate mutating func adopt(_ agreed: Judgment, naming name: (StatementID) -> StatementID?) {
    guard agreed.isDecided else { return }
    var taken = agreed
    if let target = agreed.targetID { taken.target = name(target).map { .statement($0) } }
    (taken.note, taken.isFlagged, taken.offers) = (note, isFlagged, offers)
    var own = self
    (own.judged, own.seconds) = (taken.judged, taken.seconds)
    if own != taken { self = taken }
  }
}
