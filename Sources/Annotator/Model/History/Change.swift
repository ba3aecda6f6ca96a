/// One step of the journal and the history: an edit, or an earlier edit undone or redone.
package struct Change: Sendable {
  /// What the step did.
  package enum Action: Hashable, Sendable {
    /// Statements were replaced.
    case edit(Edit)
    /// The edit with this sequence number was undone.
    case undo(Int)
    /// The edit with this sequence number was redone.
    case redo(Int)

    /// The name of the action.
    var name: HistoryOutline.Action {
      switch self {
      case .edit: .edit
      case .undo: .undo
      case .redo: .redo
      }
    }
  }

  /// Its number in the session, from 1, without gaps.
  package let sequence: Int
  /// When it was made. Clocks may go back; sequence numbers don't.
  package let at: Timestamp
  /// What it did.
  package let action: Action
  /// The hash of the change before it, as the file states it; nil unless it was read from a version 2 file.
  package let previous: SHA256Digest?
  /// Members in the file that this version doesn't know.
  package let unknown: UnknownMembers

  /// Creates a step.
  package init(
    sequence: Int, at: Timestamp, action: Action, previous: SHA256Digest? = nil,
    unknown: UnknownMembers = .none
  ) {
    self.previous = previous
    self.sequence = sequence
    self.at = at
    self.action = action
    self.unknown = unknown
  }
}

/// Changes are equal if they do the same. The hash of the change before belongs to the file that they were
/// read from, so it doesn't count.
extension Change: Hashable {
  /// Whether both do the same.
  package static func == (left: Change, right: Change) -> Bool {
    left.sequence == right.sequence && left.at == right.at && left.action == right.action
      && left.unknown == right.unknown
  }

  /// Feeds what the change does to a hasher.
  package func hash(into hasher: inout Hasher) {
    hasher.combine(sequence)
    hasher.combine(at)
    hasher.combine(action)
  }
}
