extension SessionStore.Opened {
  /// Makes one change and writes the session, without moving the analyst's place.
  ///
  /// - Throws: an error when the session is open elsewhere, or cannot be written.
  package func add(_ edit: Edit, at now: Timestamp) throws(UserError) {
    var session = session
    let cursor = session.cursor
    let change = Change(sequence: session.history.lastSequence + 1, at: now, action: .edit(edit))
    let prepared = try session.prepare(change)
    try stored.append(change, to: session)
    session.commit(prepared)
    if let cursor { session.move(to: cursor) }
    try stored.save(session)
  }
}
