/// What a line asks for. Each command is one file: its row in the table, what it comes to, and its wording.
package protocol Command: Sendable {
  /// What the command comes to in a session; nothing has changed yet.
  ///
  /// - Throws: an error that says why it cannot be done here.
  func outcome(in session: Session, at context: CommandContext) throws(UserError) -> CommandOutcome
}

extension Session {
  /// The statement the analyst is at.
  ///
  /// - Throws: an error when the article has no statements.
  func here() throws(UserError) -> Statement {
    guard let statement = current else {
      throw UserError("this article has no statements", fix: "quit, and open another")
    }
    return statement
  }

  /// The index of the statement the analyst is at.
  ///
  /// - Throws: an error when the article has no statements.
  func indexHere() throws(UserError) -> Int {
    _ = try here()
    return cursorIndex ?? 0
  }

  /// The statement at a position, from 1.
  ///
  /// - Throws: an error when there is none.
  func statement(at position: Int) throws(UserError) -> Statement {
    guard position >= 1, position <= statements.count else {
      let count = statements.count
      throw UserError(
        "there is no statement \(position)", fix: count == 1 ? "there is only 1" : "there are only \(count)")
    }
    return statements[position - 1]
  }

  /// The position of a statement that people see, from 1.
  func position(of statement: Statement) -> Int {
    (index(of: statement.id) ?? 0) + 1
  }

  /// The next change of the session.
  func change(_ action: Change.Action, at context: CommandContext) -> Change {
    Change(sequence: history.lastSequence + 1, at: context.now, action: action)
  }
}
