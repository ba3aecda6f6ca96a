/// What the changes of a history do to each other, without their statements: which edit each one makes, undoes or redoes.
struct HistoryOutline {
  /// What a change does, by name.
  enum Action: String, CaseIterable, Sendable {
    case edit, undo, redo
  }

  private var sequences: [Int] = []
  private var undoable: [Int] = []
  private var redoable: [Int] = []

  /// Adds a change.
  ///
  /// - Returns: the index of the edit that it makes, undoes or redoes, and whether it undoes it.
  /// - Throws: an error when it does not follow the last one, or undoes or redoes another edit than the next.
  mutating func add(sequence: Int, action: Action, of target: Int?) throws(UserError) -> (
    edit: Int, isUndone: Bool
  ) {
    let last = sequences.last ?? 0
    guard sequence == last + 1 else { throw UserError("change \(sequence) does not follow change \(last)") }
    let index = sequences.count
    sequences.append(sequence)
    switch action {
    case .edit:
      undoable.append(index)
      redoable.removeAll()
      return (index, false)
    case .undo:
      guard let next = undoable.last, sequences[next] == target else {
        throw UserError("change \(sequence) undoes change \(target ?? 0), which is not the latest edit")
      }
      redoable.append(undoable.removeLast())
      return (next, true)
    case .redo:
      guard let next = redoable.last, sequences[next] == target else {
        throw UserError("change \(sequence) redoes change \(target ?? 0), which was not undone last")
      }
      undoable.append(redoable.removeLast())
      return (next, false)
    }
  }
}
