extension Session {
  /// The latest edit that has not been taken back, with its sequence number; nil when there is none.
  ///
  /// - Throws: an error when the file that has it cannot be read or does not fit the statements.
  package func nextUndo() throws(UserError) -> (sequence: Int, edit: Edit)? {
    guard let index = history.outline.undoable.last else { return nil }
    return (index + 1, try history.edit(index, knowing: .after) { self[$0] })
  }

  /// The edit that was taken back last, with its sequence number; nil when there is none.
  ///
  /// - Throws: what `nextUndo()` throws.
  package func nextRedo() throws(UserError) -> (sequence: Int, edit: Edit)? {
    guard let index = history.outline.redoable.last else { return nil }
    return (index + 1, try history.edit(index, knowing: .before) { self[$0] })
  }

  /// The edits that stand, that is, were not taken back, the latest first, until `body` returns false. Linear
  /// in the edits that are looked at.
  ///
  /// - Throws: what `nextUndo()` throws.
  func eachStandingEdit(_ body: (Edit) -> Bool) throws(UserError) {
    var earlier: [StatementID: Statement?] = [:]
    for index in history.outline.undoable.reversed() {
      let edit = try history.edit(index, knowing: .after) { [earlier] in earlier[$0] ?? self[$0] }
      guard body(edit) else { return }
      for statement in edit.after {
        guard (earlier[statement.id] ?? self[statement.id]) == statement else { throw HistoryState.misfit }
        earlier[statement.id] = .some(nil)
      }
      for statement in edit.before { earlier[statement.id] = statement }
    }
  }

  /// The last change, decoded where it lies in a file; nil before the first.
  ///
  /// - Throws: what `nextUndo()` throws.
  func lastChange() throws(UserError) -> Change? {
    guard history.last == nil, let step = history.outline.steps.last else { return history.last }
    let index = history.outline.count - 1
    let edit =
      step.action == .edit ? try history.edit(index, knowing: .after) { self[$0] } : nil
    return try history.change(index, making: edit)
  }

  /// Every change so far, the first one first. Linear in the history.
  ///
  /// - Throws: an error when the file that has them cannot be read, or they do not lead to the statements.
  package func changes() throws(UserError) -> [Change] {
    var changes: [Change] = []
    changes.reserveCapacity(history.lastSequence)
    var replay = HistoryReplay(history, from: HistoryState(self))
    try replay.run { changes.append($0) }
    return changes.reversed()
  }

  /// The edit that a change makes when it is applied now, and whether it takes the place of the last change:
  /// then it goes on from what that one did.
  ///
  /// - Throws: an error when the change does not follow the last one, or undoes or redoes another edit than
  ///   the next.
  func edit(of change: Change) throws(UserError) -> (edit: Edit, replacesLast: Bool) {
    if let last = history.last, case .edit(let old) = last.action, case .edit(let new) = change.action,
      change.replaces(last)
    {
      return (Edit(new.kind, before: old.after, after: new.after), true)
    }
    guard change.sequence == history.lastSequence + 1 else {
      throw UserError("change \(change.sequence) does not follow change \(history.lastSequence)")
    }
    switch change.action {
    case .edit(let edit): return (edit, false)
    case .undo(let sequence):
      guard let next = try nextUndo(), next.sequence == sequence else {
        throw UserError("change \(change.sequence) undoes change \(sequence), which is not the latest edit")
      }
      return (next.edit.reversed, false)
    case .redo(let sequence):
      guard let next = try nextRedo(), next.sequence == sequence else {
        throw UserError("change \(change.sequence) redoes change \(sequence), which was not undone last")
      }
      return (next.edit, false)
    }
  }
}
