/// Follows the edits of a history and knows how they leave the statements.
struct HistoryTrail {
  /// The statements that were touched, as the last edit left them; nil for those that it took out.
  private var latest: [StatementID: Statement?] = [:]

  /// Follows one edit.
  ///
  /// - Throws: an error when the edit begins from other statements than the edits before it left.
  mutating func follow(_ edit: Edit) throws(UserError) {
    try SessionRules.check(edit)
    for statement in edit.before {
      guard let known = latest[statement.id] else { continue }
      guard known == statement else { throw UserError("the change does not fit the changes before it") }
    }
    for statement in edit.before { latest[statement.id] = .some(nil) }
    for statement in edit.after { latest[statement.id] = statement }
  }

  /// Whether the edits leave the touched statements as `statements` has them.
  func leads(to statements: [Statement]) -> Bool {
    var left = latest.count { $0.value != nil }
    for statement in statements {
      guard let known = latest[statement.id] else { continue }
      guard known == statement else { return false }
      left -= 1
    }
    return left == 0
  }
}
