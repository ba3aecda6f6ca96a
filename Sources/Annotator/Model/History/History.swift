/// All changes of a session in order, and which of them can be undone or redone.
///
/// The changes that were read from a file may stay there, as they were written, until something asks for
/// them.
package struct History: Sendable {
  /// The hash that a file states of its first changes.
  struct Head: Sendable {
    /// How many changes it comes after.
    let count: Int
    let digest: SHA256Digest
  }

  /// What the changes do to each other.
  private(set) var outline = HistoryOutline()
  /// Where the first changes lie; nil when all are here.
  private(set) var stored: (any StoredChanges)?
  /// How many changes lie there.
  private(set) var storedCount = 0
  /// The changes after those.
  private(set) var recent: [Change] = []
  /// The last change; nil before the first.
  private(set) var last: Change?
  /// Whether the hashes in its file do not fit its changes.
  var isAltered = false
  /// What a file states of the hashes; nil for one without them.
  private(set) var head: Head?
  /// The highest statement number in the changes that lie in a file, or 0.
  private let storedHighestID: Int
  /// How many changes were left out.
  private var leftOutCount = 0
  /// When the last change was made, where the changes were left out.
  private var moment: Timestamp?

  /// Creates an empty history.
  package init() { storedHighestID = 0 }

  /// Creates a history of changes that lie in a file.
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

  /// Creates an empty history whose file states the hash that it begins from.
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

  /// Adds a change whose edit was checked, or puts it in place of the last.
  mutating func append(_ change: Change, replacingLast: Bool) {
    if replacingLast {
      dropLast()
    } else {
      outline.add(change.action.name)
    }
    recent.append(change)
    last = change
  }

  /// Remembers what the last change is, so that it need not be decoded again.
  mutating func remember(last change: Change?) { last = change }

  /// Takes the last change away; the outline keeps its place.
  private mutating func dropLast() {
    if let head, head.count == outline.count {
      self.head = last?.previous.map { Head(count: outline.count - 1, digest: $0) }
    }
    if recent.popLast() == nil { storedCount -= 1 }
  }
}

extension History {
  /// A change that lies in a file, as it was written.
  func written(_ index: Int) throws(UserError) -> [UInt8] { try stored?.written(index) ?? [] }

  /// The highest statement number that appears anywhere in the history, or 0.
  var highestID: Int {
    recent.reduce(storedHighestID) { highest, change in
      guard case .edit(let edit) = change.action else { return highest }
      return (edit.before + edit.after).reduce(highest) { max($0, $1.id.number) }
    }
  }

  /// An edit, one side of which is a state that is known.
  ///
  /// - Throws: an error when the file that has it cannot be read, or says something else of that side than
  ///   the state.
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

  /// Takes an edit back in the state that it led to when that needs no making of the edit; else returns
  /// false.
  ///
  /// - Throws: what `edit` throws.
  func takeBack(_ index: Int, in state: inout HistoryState) throws(UserError) -> Bool {
    guard index < storedCount, let stored else { return false }
    return try stored.takeBack(index, in: &state)
  }

  /// A change, given the edit that it makes, if it makes one.
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

  /// An error about a change, with its place where it lies in a file.
  func failure(_ what: String, at index: Int) -> UserError {
    guard index < storedCount, let stored else { return UserError("change \(index + 1): \(what)") }
    return stored.failure(what, at: index)
  }
}
