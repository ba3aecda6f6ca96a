extension Session {
  /// Whether the latest change tags one statement.
  var endsInTag: Bool {
    guard let last = history.last, case .edit(let edit) = last.action else { return false }
    return edit.kind == .tag && edit.after.count == 1
  }

  /// Returns the latest change with another confidence, if it tags one statement; nil otherwise.
  ///
  /// It has the sequence number of the change that it replaces, so that the two count as one change when they
  /// are applied or journalled.
  func refinement(of confidence: Confidence, at now: Timestamp)
    -> (change: Change, statement: Statement, replaced: Judgment)?
  {
    guard let last = history.last, case .edit(let edit) = last.action, edit.kind == .tag,
      edit.properties == nil, let old = edit.before.first, var statement = edit.after.first,
      edit.after.count == 1
    else { return nil }
    statement.judgment.confidence = confidence
    let change = Change(
      sequence: last.sequence, at: now, action: .edit(Edit(.tag, before: edit.before, after: [statement])))
    return (change, statement, old.judgment)
  }
}

extension Change {
  /// Whether this replaces `last`: it has the same number and is the same tag of the same statement, except
  /// for the confidence.
  func replaces(_ last: Change) -> Bool {
    guard sequence == last.sequence, case .edit(let new) = action, case .edit(let old) = last.action,
      new.kind == .tag, old.kind == .tag, new.properties == nil, old.properties == nil,
      new.before == old.before,
      new.after.count == 1, old.after.count == 1, var refined = new.after.first
    else { return false }
    refined.judgment.confidence = old.after.first?.judgment.confidence
    return [refined] == old.after
  }
}
