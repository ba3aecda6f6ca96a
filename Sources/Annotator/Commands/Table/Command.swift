/// A command that a line asks for.
///
/// Each command has its own file, with its row in the table, its outcome and its wording.
package protocol Command: Sendable {
  /// Returns the outcome of the command in a session, which is still unchanged.
  ///
  /// - Throws: an error that states why the command can't be carried out here.
  func outcome(in session: Session, at context: CommandContext) throws(UserError) -> CommandOutcome
}

extension Session {
  /// Returns the statement that the analyst is at.
  ///
  /// - Throws: an error if the article has no statements.
  func here() throws(UserError) -> Statement {
    guard let statement = current else {
      throw UserError("this article has no statements", fix: "quit, and open another")
    }
    return statement
  }

  /// Returns the index of the statement that the analyst is at.
  ///
  /// - Throws: an error if the article has no statements.
  func indexHere() throws(UserError) -> Int {
    _ = try here()
    return cursorIndex ?? 0
  }

  /// Returns the statement at a position, from 1.
  ///
  /// - Throws: an error if there is none.
  func statement(at position: Int) throws(UserError) -> Statement {
    guard position >= 1, position <= statements.count else {
      let count = statements.count
      throw UserError(
        "there is no statement \(position)", fix: count == 1 ? "there is only 1" : "there are only \(count)")
    }
    return statements[position - 1]
  }

  /// Returns the position of a statement as people see it, from 1.
  func position(of statement: Statement) -> Int {
    (index(of: statement.id) ?? 0) + 1
  }

  /// Returns the next change of the session, with the given action.
  func change(_ action: Change.Action, at context: CommandContext) -> Change {
    Change(sequence: history.lastSequence + 1, at: context.now, action: action)
  }
}
