/// The edits that the changes of a history make, undo or redo, without their statements.
///
/// Changes are numbered from 1 without gaps, so a number identifies a change. Here, changes are referred to
/// by index, from 0.
struct HistoryOutline: Sendable {
  /// What a change does, by name.
  enum Action: String, CaseIterable, Sendable {
    case edit, undo, redo
  }

  /// A change: what it does, and the index of the edit that it makes, undoes or redoes.
  struct Step: Sendable {
    let action: Action
    private let index: Int32

    /// The index of the edit.
    var edit: Int { Int(index) }

    init(_ action: Action, edit: Int) {
      (self.action, index) = (action, Int32(clamping: edit))
    }
  }

  /// What each change does, in order.
  private(set) var steps: [Step] = []
  /// The edits in effect, the latest last.
  private(set) var undoable: [Int] = []
  /// The edits that were undone and can be redone, the next one last.
  private(set) var redoable: [Int] = []

  /// The number of changes.
  var count: Int { steps.count }

  /// Adds a change.
  ///
  /// - Throws: an error if it doesn't follow the last change, or undoes or redoes an edit out of turn.
  mutating func add(sequence: Int, action: Action, of target: Int?) throws(UserError) {
    guard sequence == count + 1, sequence <= Int32.max else {
      throw UserError("change \(sequence) does not follow change \(count)")
    }
    switch action {
    case .edit: break
    case .undo:
      guard let next = undoable.last, next + 1 == target else {
        throw UserError("change \(sequence) undoes change \(target ?? 0), which is not the latest edit")
      }
    case .redo:
      guard let next = redoable.last, next + 1 == target else {
        throw UserError("change \(sequence) redoes change \(target ?? 0), which was not undone last")
      }
    }
    add(action)
  }

  /// Adds a change that undoes or redoes the edit whose turn it is.
  mutating func add(_ action: Action) {
    let index = count
    switch action {
    case .edit:
      undoable.append(index)
      redoable.removeAll()
      steps.append(Step(.edit, edit: index))
    case .undo:
      guard let undone = undoable.popLast() else { return }
      redoable.append(undone)
      steps.append(Step(.undo, edit: undone))
    case .redo:
      guard let redone = redoable.popLast() else { return }
      undoable.append(redone)
      steps.append(Step(.redo, edit: redone))
    }
  }
}
