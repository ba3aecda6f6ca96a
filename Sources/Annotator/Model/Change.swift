/// One step of the journal and the history: an edit, or an earlier edit undone or redone.
public struct Change: Hashable, Sendable {
  /// What the step did.
  public enum Action: Hashable, Sendable {
    /// Statements were replaced.
    case edit(Edit)
    /// The edit with this sequence number was taken back.
    case undo(Int)
    /// The edit with this sequence number was made again.
    case redo(Int)
  }

  /// Its place in the session's order, from 1, without gaps.
  public let sequence: Int
  /// When it was made; clocks may go back, sequence numbers do not.
  public let at: Timestamp
  /// What it did.
  public let action: Action
  /// What a file says of it that this version does not know.
  public let unknown: UnknownMembers

  /// Creates a step.
  public init(sequence: Int, at: Timestamp, action: Action, unknown: UnknownMembers = .none) {
    self.sequence = sequence
    self.at = at
    self.action = action
    self.unknown = unknown
  }
}
