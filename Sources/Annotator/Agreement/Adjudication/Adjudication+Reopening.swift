extension Adjudication {
  /// The edit that opens again what an earlier state of the settled session took over as agreed, and what the
  /// sides differ on now; nil for nothing. What a person settled there stays settled.
  ///
  /// Linear in statements and changes.
  ///
  /// - Throws: an error when the session's history cannot be read.
  package func reopening(in earlier: Session) throws(UserError) -> Edit? {
    var settled: Set<StatementID> = []
    try earlier.eachStandingEdit { edit in
      settled.formUnion((edit.before + edit.after).map(\.id))
      return true
    }
    let stale = earlier.statements.filter { statement in
      guard !statement.judgment.isOpen, !settled.contains(statement.id) else { return false }
      return agenda.index(of: statement).map { !agenda.entries[$0].isSingle } ?? false
    }
    guard !stale.isEmpty else { return nil }
    let opened = stale.map { statement in
      var opened = statement
      opened.judgment.needsReview = true
      return opened
    }
    return Edit(.detail, before: stale, after: opened)
  }
}
