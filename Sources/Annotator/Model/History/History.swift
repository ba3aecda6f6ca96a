/// All changes of a session in order, and which of them can be undone or redone.
///
/// Changes that were read from a file may stay there, as written, until they are needed.
package struct History: Sendable {
  /// The hash that a file states for its first changes.
  struct Head: Sendable {
    /// How many changes it covers.
    let count: Int
    let digest: SHA256Digest
  }

  /// Which edits the changes make, undo and redo.
  private(set) var outline = HistoryOutline()
  /// The first changes, stored in a file; nil if all changes are in memory.
  private(set) var stored: (any StoredChanges)?
  /// How many changes are stored.
  private(set) var storedCount = 0
  /// The changes after the stored ones.
  private(set) var recent: [Change] = []
  /// The last change; nil before the first.
  private(set) var last: Change?
  /// Whether the hashes in its file don't match its changes.
  var isAltered = false
  /// The hash that its file states; nil for a file without hashes.
  private(set) var head: Head?
  /// The highest statement number in the stored changes, or 0.
  private let storedHighestID: Int
  /// How many changes were left out.
  private var leftOutCount = 0
  /// When the last change was made, if the changes were left out.
  private var moment: Timestamp?

  /// Creates an empty history.
  package init() { storedHighestID = 0 }

  /// Creates a history of changes that are stored in a file.
  init(_ stored: any StoredChanges, outline: HistoryOutline, highestID: Int, head: SHA256Digest?) {
    (self.stored, self.outline, storedCount) = (stored, outline, outline.count)
    storedHighestID = highestID
    self.head = head.map { Head(count: outline.count, digest: $0) }
  }

  /// Creates a history whose changes were left out.
  init(leavingOut count: Int, until moment: Timestamp) {
    self.init()
    (leftOutCount, self.moment) = (count, moment)
  }

  /// When the last change was made; nil before the first.
  var modified: Timestamp? { last?.at ?? moment }

  /// Creates a history of changes in order.
  init(_ changes: [Change]) {
    self.init()
    for change in changes { append(change, replacingLast: false) }
  }

  /// Creates an empty history whose file states the hash that it starts from.
  init(beginningFrom genesis: SHA256Digest?) {
    self.init()
    head = genesis.map { Head(count: 0, digest: $0) }
  }

  /// The sequence number of the latest change, or 0 before the first.
  package var lastSequence: Int { leftOutCount + outline.count }

  /// Whether there is an edit to undo.
  package var canUndo: Bool { !outline.undoable.isEmpty }

  /// Whether there is an edit to redo.
  package var canRedo: Bool { !outline.redoable.isEmpty }

  /// Adds a change whose edit was checked, or replaces the last change with it.
  mutating func append(_ change: Change, replacingLast: Bool) {
    if replacingLast {
      dropLast()
    } else {
      outline.add(change.action.name)
    }
    recent.append(change)
    last = change
  }

  /// Remembers the last change, so that it needn't be decoded again.
  mutating func remember(last change: Change?) { last = change }

  /// Removes the last change, but keeps its step in the outline.
  private mutating func dropLast() {
    if let head, head.count == outline.count {
      self.head = last?.previous.map { Head(count: outline.count - 1, digest: $0) }
    }
    if recent.popLast() == nil { storedCount -= 1 }
  }
}

extension History {
  /// Returns a stored change as it was written.
  func written(_ index: Int) throws(UserError) -> [UInt8] { try stored?.written(index) ?? [] }

  /// The highest statement number that appears anywhere in the history, or 0.
  var highestID: Int {
    recent.reduce(storedHighestID) { highest, change in
      guard case .edit(let edit) = change.action else { return highest }
      return (edit.before + edit.after).reduce(highest) { max($0, $1.id.number) }
    }
  }

  /// Returns an edit, one side of which is a known state.
  ///
  /// - Throws: an error if its file can't be read, or if the known side differs from the state.
  func edit(
    _ index: Int, knowing side: Edit.Side, _ state: (StatementID) -> Statement?
  ) throws(UserError) -> Edit {
    if index >= storedCount {
      guard case .edit(let edit) = recent[index - storedCount].action else { throw HistoryState.misfit }
      return edit
    }
    guard let stored else { throw HistoryState.misfit }
    return try stored.edit(index, knowing: side, state)
  }

  /// Takes back an edit in the state that it led to, if that is possible without decoding all of it.
  ///
  /// - Returns: whether it was taken back.
  /// - Throws: what `edit` throws.
  func revert(_ index: Int, in state: inout HistoryState) throws(UserError) -> Bool {
    guard index < storedCount, let stored else { return false }
    return try stored.revert(index, in: &state)
  }

  /// Returns a change, given the edit that it makes, if any.
  func change(_ index: Int, making edit: Edit?) throws(UserError) -> Change {
    guard index < storedCount, let stored else { return recent[index - storedCount] }
    let step = outline.steps[index]
    switch (step.action, edit) {
    case (.undo, _): return try stored.change(index, does: .undo(step.edit + 1))
    case (.redo, _): return try stored.change(index, does: .redo(step.edit + 1))
    case (.edit, let edit?): return try stored.change(index, does: .edit(edit))
    case (.edit, nil): throw HistoryState.misfit
    }
  }

  /// Returns an error about a change, with its position if it is stored in a file.
  func failure(_ what: String, at index: Int) -> UserError {
    guard index < storedCount, let stored else { return UserError("change \(index + 1): \(what)") }
    return stored.failure(what, at: index)
  }
}
