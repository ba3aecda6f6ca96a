/// Changes that lie in a file and are decoded when something asks for them.
protocol StoredChanges: Sendable {
  /// A change as the session's file has it.
  func written(_ index: Int) throws(UserError) -> [UInt8]

  /// Decodes an edit, one side of which is a state that is known.
  ///
  /// - Parameters:
  ///   - index: its place, from 0.
  ///   - state: the statements of the known side.
  /// - Throws: an error when the file cannot be read, or says something else of that side than the state.
  func edit(
    _ index: Int, knowing side: Edit.Side, _ state: (StatementID) -> Statement?
  ) throws(UserError) -> Edit

  /// Takes an edit back in the state that it led to, without making it, when it changed one statement in its
  /// place; else returns false.
  ///
  /// - Throws: what `edit` throws.
  func takeBack(_ index: Int, in state: inout HistoryState) throws(UserError) -> Bool

  /// The change with its edit; of an undo or redo, what that edit is does not matter.
  func change(_ index: Int, does action: Change.Action) throws(UserError) -> Change

  /// An error about a change, with its place.
  func failure(_ what: String, at index: Int) -> UserError
}
