extension SessionHandle {
  /// Replaces a statement's judgment; the change is on the disk before the session has it.
  ///
  ///     var judgment = Judgment()
  ///     judgment.label = .claim
  ///     judgment.confidence = Confidence(percent: 80)
  ///     try handle.judge(StatementID(1), as: judgment, in: &session, at: now)
  ///
  /// - Parameters:
  ///   - id: the statement.
  ///   - judgment: the complete new judgment; an empty one clears the old.
  ///   - session: the session that this object stores.
  ///   - now: the current time.
  /// - Throws: an error when the session has no such statement, the label is not in its codebook, or the
  ///   change cannot be written to the disk; the session and its files are then unchanged.
  public func judge(
    _ id: StatementID, as judgment: Judgment, in session: inout Session, at now: Timestamp
  ) throws(UserError) {
    guard let old = session[id] else {
      throw UserError("there is no statement \(id.number)", fix: "use one of the session's statements")
    }
    var new = old
    new.judgment = judgment
    new.judgment.judged = judgment.isEmpty ? nil : now
    let edit = Edit(judgment.isEmpty ? .clear : .tag, before: [old], after: [new])
    let change = Change(sequence: session.history.lastSequence + 1, at: now, action: .edit(edit))
    let prepared = try session.prepare(change)
    try append(change, to: session)
    session.commit(prepared)
  }
}
