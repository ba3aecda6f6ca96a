/// All changes of a session in order, and which of them can be undone or redone.
public struct History: Hashable, Sendable {
  /// Every change, by rising sequence number.
  public private(set) var changes: [Change] = []
  private var undoable: [Int] = []
  private var redoable: [Int] = []

  /// Creates an empty history.
  public init() {}

  /// The sequence number of the latest change, or 0 before the first.
  public var lastSequence: Int { changes.last?.sequence ?? 0 }

  /// The latest edit that has not been taken back, with its sequence number.
  public var nextUndo: (sequence: Int, edit: Edit)? { edit(at: undoable.last) }

  /// The edit that was taken back last, with its sequence number.
  public var nextRedo: (sequence: Int, edit: Edit)? { edit(at: redoable.last) }

  /// The edit that a change makes when it is applied now; one that replaces the last goes on from what that one did.
  ///
  /// - Throws: an error when the change does not follow the last one, or undoes or redoes another edit than the next.
  func edit(of change: Change) throws(UserError) -> Edit {
    if let last = changes.last, case .edit(let old) = last.action, case .edit(let new) = change.action,
      change.replaces(last)
    {
      return Edit(new.kind, before: old.after, after: new.after)
    }
    guard change.sequence == lastSequence + 1 else {
      throw UserError("change \(change.sequence) does not follow change \(lastSequence)")
    }
    switch change.action {
    case .edit(let edit): return edit
    case .undo(let sequence):
      guard let next = nextUndo, next.sequence == sequence else {
        throw UserError("change \(change.sequence) undoes change \(sequence), which is not the latest edit")
      }
      return next.edit.reversed
    case .redo(let sequence):
      guard let next = nextRedo, next.sequence == sequence else {
        throw UserError("change \(change.sequence) redoes change \(sequence), which was not undone last")
      }
      return next.edit
    }
  }

  /// Adds a change that `edit(of:)` has accepted, or puts it in place of the last.
  mutating func append(_ change: Change) {
    if let last = changes.last, change.replaces(last) {
      changes[changes.count - 1] = change
      return
    }
    let index = changes.count
    changes.append(change)
    switch change.action {
    case .edit:
      undoable.append(index)
      redoable.removeAll()
    case .undo:
      if let undone = undoable.popLast() { redoable.append(undone) }
    case .redo:
      if let redone = redoable.popLast() { undoable.append(redone) }
    }
  }

  private func edit(at index: Int?) -> (sequence: Int, edit: Edit)? {
    guard let index, case .edit(let edit) = changes[index].action else { return nil }
    return (changes[index].sequence, edit)
  }
}

extension History {
  /// The highest statement number that appears anywhere in the history, or 0.
  var highestID: Int {
    changes.reduce(0) { highest, change in
      guard case .edit(let edit) = change.action else { return highest }
      return (edit.before + edit.after).reduce(highest) { max($0, $1.id.number) }
    }
  }
}

extension History {
  /// The edits that stand, that is, were not taken back, the latest first.
  var standingEdits: some Sequence<Edit> {
    undoable.lazy.reversed().compactMap { edit(at: $0)?.edit }
  }
}
