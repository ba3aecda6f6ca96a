extension Interpreter {
  func undo(in session: Session, at moment: CommandContext) throws(UserError) -> Outcome {
    guard let next = session.history.nextUndo else { throw UserError("nothing to undo yet") }
    return Outcome(
      change: change(.undo(next.sequence), in: session, at: moment), event: .undone(next.edit),
      showsStatement: true)
  }

  func redo(in session: Session, at moment: CommandContext) throws(UserError) -> Outcome {
    guard let next = session.history.nextRedo else { throw UserError("nothing to redo") }
    return Outcome(
      change: change(.redo(next.sequence), in: session, at: moment), event: .redone(next.edit),
      showsStatement: true)
  }
}
