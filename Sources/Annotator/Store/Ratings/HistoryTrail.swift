/// Follows the edits of a history and knows how they leave the statements.
///
/// An edit that is taken back is gone from the statements once another edit is made or the history ends; until then it may
/// be made again. So each edit is followed twice at most, however often it is undone and redone.
struct HistoryTrail {
  /// The statements that were touched, as the last edit left them; nil for those that it took out.
  private var latest: [StatementID: Statement?] = [:]
  /// The edits taken back that could be made again, the latest of them first.
  private var undone: [Edit] = []

  /// Takes back the latest edit that stands.
  mutating func undo(_ edit: Edit) {
    undone.append(edit)
  }

  /// Makes the edit again that was taken back last.
  mutating func redo() {
    _ = undone.popLast()
  }

  /// Follows one edit.
  ///
  /// - Throws: an error when the edit begins from other statements than the edits before it left.
  mutating func follow(_ edit: Edit) throws(UserError) {
    settle()
    try SessionRules.check(edit)
    for statement in edit.before {
      guard let known = latest[statement.id] else { continue }
      guard known == statement else { throw UserError("the change does not fit the changes before it") }
    }
    apply(edit)
  }

  /// Whether the edits leave the touched statements as `statements` has them.
  mutating func leads(to statements: [Statement]) -> Bool {
    settle()
    var left = latest.count { $0.value != nil }
    for statement in statements {
      guard let known = latest[statement.id] else { continue }
      guard known == statement else { return false }
      left -= 1
    }
    return left == 0
  }

  /// Takes what was undone out of the statements; it fits, because it is undone in the order of `History`.
  private mutating func settle() {
    for edit in undone { apply(edit.reversed) }
    undone.removeAll()
  }

  private mutating func apply(_ edit: Edit) {
    for statement in edit.before { latest[statement.id] = .some(nil) }
    for statement in edit.after { latest[statement.id] = statement }
  }
}
