/// One step of the journal and the history: an edit, or an earlier edit undone or redone.
package struct Change: Sendable {
  /// What the step did.
  package enum Action: Hashable, Sendable {
    /// Statements were replaced.
    case edit(Edit)
    /// The edit with this sequence number was taken back.
    case undo(Int)
    /// The edit with this sequence number was made again.
    case redo(Int)

    /// Which of them it is.
    var name: HistoryOutline.Action {
      switch self {
      case .edit: .edit
      case .undo: .undo
      case .redo: .redo
      }
    }
  }

  /// Its place in the session's order, from 1, without gaps.
  package let sequence: Int
  /// When it was made; clocks may go back, sequence numbers do not.
  package let at: Timestamp
  /// What it did.
  package let action: Action
  /// The hash of the change before, as the file states it; nil for one that was not read from a file of
  /// version 2.
  package let previous: SHA256Digest?
  /// What a file says of it that this version does not know.
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

/// Two changes are the same when they do the same; the hash before them belongs to the file they were read
/// from.
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
