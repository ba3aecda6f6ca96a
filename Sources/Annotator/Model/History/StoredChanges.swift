/// Changes that are stored in a file and decoded on demand.
protocol StoredChanges: Sendable {
  /// Returns a change as the session's file states it.
  func written(_ index: Int) throws(UserError) -> [UInt8]

  /// Decodes an edit, one side of which is a known state.
  ///
  /// - Parameters:
  ///   - index: the change's index, from 0.
  ///   - state: the statements of the known side.
  /// - Throws: an error if the file can't be read, or if the known side differs from the state.
  func edit(
    _ index: Int, knowing side: Edit.Side, _ state: (StatementID) -> Statement?
  ) throws(UserError) -> Edit

  /// Takes back an edit in the state that it led to, without decoding all of it, if it changed one statement
  /// in place; returns false for any other edit.
  ///
  /// - Throws: what `edit` throws.
  func revert(_ index: Int, in state: inout HistoryState) throws(UserError) -> Bool

  /// Returns a change, given what it does.
  func change(_ index: Int, does action: Change.Action) throws(UserError) -> Change

  /// Returns an error about a change, with its position.
  func failure(_ what: String, at index: Int) -> UserError
}
