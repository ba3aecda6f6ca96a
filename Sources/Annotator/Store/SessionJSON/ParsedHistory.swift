/// The history as a file states it, made whole from its end to its beginning.
///
/// Every change must have led to the state that the changes after it began from, and the last one to the statements as they
/// are, so a value that was changed on either side is found. An edit that is undone and made again at once is passed over,
/// so that each is followed twice at most, however often it is undone and redone.
struct ParsedHistory {
  private let reader: JSONReader
  private let drafts: [ParsedChange]
  private let map: CodePointMap
  private var state: HistoryState
  private var edits: [Int: Edit] = [:]
  /// Undone and redone edits that are still to be followed: the draft's index, and whether it was undone.
  private var pending: [(edit: Int, isUndone: Bool)] = []
  /// The statements before the first change.
  private(set) var first: [Statement] = []
  /// The history.
  private(set) var history = History()

  /// Follows all changes. Linear in them.
  ///
  /// - Throws: an error that names the change that is wrong.
  init(
    _ drafts: [ParsedChange], of reader: JSONReader, in map: CodePointMap, from state: HistoryState
  ) throws(UserError) {
    (self.reader, self.drafts, self.map, self.state) = (reader, drafts, map, state)
    let steps = try steps()
    for index in drafts.indices.reversed() { try takeBack(index, steps[index]) }
    try settle(at: drafts.first?.position)
    first = self.state.statements
    for (draft, step) in zip(drafts, steps) {
      history.append(try change(draft, step))
    }
  }

  /// What each change does: the index of its edit, and whether it takes that one back.
  private func steps() throws(UserError) -> [(edit: Int, isUndone: Bool)] {
    var outline = HistoryOutline()
    var steps: [(edit: Int, isUndone: Bool)] = []
    steps.reserveCapacity(drafts.count)
    for draft in drafts {
      do throws(UserError) {
        steps.append(try outline.add(sequence: draft.sequence, action: draft.action, of: draft.target))
      } catch {
        throw reader.failure(error.what, at: draft.position)
      }
    }
    return steps
  }

  private mutating func takeBack(_ index: Int, _ step: (edit: Int, isUndone: Bool)) throws(UserError) {
    if drafts[index].action != .edit {
      if let last = pending.last, last.edit == step.edit, last.isUndone != step.isUndone {
        pending.removeLast()
      } else {
        pending.append(step)
      }
      return
    }
    try settle(at: drafts[index].position)
    try follow(index, isUndone: false)
  }

  private mutating func settle(at position: Int?) throws(UserError) {
    for step in pending { try follow(step.edit, isUndone: step.isUndone) }
    pending.removeAll()
  }

  /// Takes an edit back, or the undoing of it.
  private mutating func follow(_ index: Int, isUndone: Bool) throws(UserError) {
    let draft = drafts[index]
    do throws(UserError) {
      let edit = try edit(index, knowing: isUndone ? .before : .after)
      try state.takeBack(isUndone ? edit.reversed : edit)
    } catch {
      throw error.place == nil || error.place?.hasPrefix("statement id") == true
        ? reader.failure(error.what, at: draft.position) : error
    }
  }

  private mutating func edit(_ index: Int, knowing side: ParsedChange.Side) throws(UserError) -> Edit {
    if let edit = edits[index] { return edit }
    let edit = try drafts[index].edit(in: map, of: reader, knowing: side) { [state] in state[$0] }
    edits[index] = edit
    return edit
  }

  private func change(_ draft: ParsedChange, _ step: (edit: Int, isUndone: Bool)) throws(UserError) -> Change
  {
    let action: Change.Action
    switch draft.action {
    case .edit:
      guard let edit = edits[step.edit] else {
        throw reader.failure(HistoryState.misfit.what, at: draft.position)
      }
      action = .edit(edit)
    case .undo: action = .undo(drafts[step.edit].sequence)
    case .redo: action = .redo(drafts[step.edit].sequence)
    }
    return Change(
      sequence: draft.sequence, at: draft.at, action: action, previous: draft.previous,
      unknown: draft.unknown)
  }
}
