/// Walks a history back from its end to its beginning.
///
/// Every change must have led to the state that the next one started from, and the last one to the current
/// statements, so a value that was altered on either side is detected. An edit that is undone and redone
/// right away is skipped, so that each edit is followed at most twice, however often it is undone and redone.
struct HistoryReplay {
  private let history: History
  /// The state before the changes that have been followed.
  private(set) var state: HistoryState
  /// Edits that were decoded before their turn.
  private var edits: [Int: Edit] = [:]
  /// Undos and redos that are still to be followed: the edit's index, and whether it was undone.
  private var pending: [(edit: Int, isUndone: Bool)] = []

  /// Starts at the end of a history.
  init(_ history: History, from state: HistoryState) {
    (self.history, self.state) = (history, state)
  }

  /// Follows all changes back to the one at `end`, from the end or from where the last run stopped. Linear in
  /// them.
  ///
  /// - Parameter visit: called with each change, the last one first.
  /// - Throws: an error that names the change that is wrong.
  mutating func run(
    from start: Int? = nil, downTo end: Int = 0, _ visit: ((Change) -> Void)? = nil
  ) throws(UserError) {
    for index in (end..<(start ?? history.outline.count)).reversed() {
      let edit = try revert(index, isWanted: visit != nil)
      if let visit { visit(try history.change(index, making: edit)) }
    }
    try settle(at: end)
  }

  /// Takes back a change; returns its edit if it makes one and that is wanted.
  private mutating func revert(_ index: Int, isWanted: Bool) throws(UserError) -> Edit? {
    let step = history.outline.steps[index]
    guard step.action == .edit else {
      let isUndone = step.action == .undo
      if let last = pending.last, last.edit == step.edit, last.isUndone != isUndone {
        pending.removeLast()
      } else {
        pending.append((step.edit, isUndone))
      }
      return nil
    }
    try settle(at: index)
    if !isWanted, edits[index] == nil, try revertInPlace(index) { return nil }
    let edit = try follow(index, isUndone: false)
    edits[index] = nil
    return edit
  }

  /// Takes back an edit that changed one statement in place; returns false for any other edit.
  private mutating func revertInPlace(_ index: Int) throws(UserError) -> Bool {
    try placing(index) { (replay) throws(UserError) in
      try replay.history.revert(index, in: &replay.state)
    }
  }

  private mutating func settle(at index: Int) throws(UserError) {
    guard !pending.isEmpty else { return }
    for step in pending { edits[step.edit] = try follow(step.edit, isUndone: step.isUndone) }
    pending.removeAll()
  }

  private func edit(_ index: Int, knowing side: Edit.Side) throws(UserError) -> Edit {
    if let edit = edits[index] { return edit }
    return try history.edit(index, knowing: side) { state[$0] }
  }

  /// Takes back an edit, or an undo of it.
  private mutating func follow(_ index: Int, isUndone: Bool) throws(UserError) -> Edit {
    try placing(index) { (replay) throws(UserError) in
      let edit = try replay.edit(index, knowing: isUndone ? .before : .after)
      try replay.state.revert(isUndone ? edit.reversed : edit)
      return edit
    }
  }

  /// Adds the change to an error that names no place in a file.
  private mutating func placing<Value>(
    _ index: Int, _ follow: (inout HistoryReplay) throws(UserError) -> Value
  ) throws(UserError) -> Value {
    do throws(UserError) {
      return try follow(&self)
    } catch {
      guard error.place == nil || error.place?.hasPrefix("statement id") == true else { throw error }
      throw history.failure(error.what, at: index)
    }
  }
}
