extension Session {
  /// Returns the latest edit in effect, with its sequence number; nil if there is none.
  ///
  /// - Throws: an error if its file can't be read or doesn't match the statements.
  package func nextUndo() throws(UserError) -> (sequence: Int, edit: Edit)? {
    guard let index = history.outline.undoable.last else { return nil }
    return (index + 1, try history.edit(index, knowing: .after) { self[$0] })
  }

  /// Returns the edit that was undone last, with its sequence number; nil if there is none.
  ///
  /// - Throws: what `nextUndo()` throws.
  package func nextRedo() throws(UserError) -> (sequence: Int, edit: Edit)? {
    guard let index = history.outline.redoable.last else { return nil }
    return (index + 1, try history.edit(index, knowing: .before) { self[$0] })
  }

  /// Calls `body` with the edits in effect, the latest first, until it returns false. Linear in the edits
  /// visited.
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

  /// Returns the last change, decoding it if it is stored in a file; nil before the first.
  ///
  /// - Throws: what `nextUndo()` throws.
  func lastChange() throws(UserError) -> Change? {
    guard history.last == nil, let step = history.outline.steps.last else { return history.last }
    let index = history.outline.count - 1
    let edit =
      step.action == .edit ? try history.edit(index, knowing: .after) { self[$0] } : nil
    return try history.change(index, making: edit)
  }

  /// Returns all changes so far, the first one first. Linear in the history.
  ///
  /// - Throws: an error if the file that stores them can't be read, or if they don't lead to the statements.
  package func changes() throws(UserError) -> [Change] {
    var changes: [Change] = []
    changes.reserveCapacity(history.lastSequence)
    var replay = HistoryReplay(history, from: HistoryState(self))
    try replay.run { changes.append($0) }
    return changes.reversed()
  }

  /// Returns the edit that a change makes if it is applied now, and whether it replaces the last change.
  ///
  /// If it does, the edit starts from the state after the last change.
  ///
  /// - Throws: an error if the change doesn't follow the last one, or undoes or redoes an edit out of turn.
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
