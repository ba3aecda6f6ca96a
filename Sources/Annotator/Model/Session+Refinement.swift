extension Session {
  /// The latest change with another confidence, when it is a tag that stands.
  ///
  /// It has the sequence number of the change that it replaces: applied or journalled, the two are one change.
  func refinement(of confidence: Confidence, at now: Timestamp)
    -> (change: Change, statement: Statement, replaced: Judgment)?
  {
    guard let last = history.changes.last, case .edit(let edit) = last.action, edit.kind == .tag,
      let old = edit.before.first, var statement = edit.after.first, edit.after.count == 1
    else { return nil }
    statement.judgment.confidence = confidence
    let change = Change(
      sequence: last.sequence, at: now, action: .edit(Edit(.tag, before: edit.before, after: [statement])))
    return (change, statement, old.judgment)
  }
}

extension Change {
  /// Whether this replaces `last` as another form of the same edit: the same number, the same statements before.
  func replaces(_ last: Change) -> Bool {
    guard sequence == last.sequence, case .edit(let new) = action, case .edit(let old) = last.action else {
      return false
    }
    return new.kind == old.kind && new.before == old.before && new.after.map(\.id) == old.after.map(\.id)
      && new.after.map(\.range) == old.after.map(\.range)
  }
}
