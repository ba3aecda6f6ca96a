/// The edits of a file's history, and which of them can be undone or redone, as `History` has it.
struct HistoryOfBytes {
  private(set) var changeCount = 0
  private var undoable: [(sequence: Int, edit: EditOfBytes)] = []
  private var redoable: [(sequence: Int, edit: EditOfBytes)] = []

  mutating func append(_ edit: EditOfBytes) {
    changeCount += 1
    undoable.append((changeCount, edit))
    redoable.removeAll()
  }

  /// Takes an edit back, or returns nil when it is not the latest.
  mutating func undo(_ sequence: Int) -> EditOfBytes? {
    guard let last = undoable.last, last.sequence == sequence else { return nil }
    changeCount += 1
    redoable.append(undoable.removeLast())
    return last.edit.reversed
  }

  /// Makes an edit again, or returns nil when it was not taken back last.
  mutating func redo(_ sequence: Int) -> EditOfBytes? {
    guard let last = redoable.last, last.sequence == sequence else { return nil }
    changeCount += 1
    undoable.append(redoable.removeLast())
    return last.edit
  }
}
