/// Checks that what is written to a file can be read again.
enum ChangeLimits {
  /// Checks the texts of a change.
  ///
  /// - Throws: an error that says NOT SAVED when one of them is too long.
  static func check(_ change: Change) throws(UserError) {
    guard case .edit(let edit) = change.action else { return }
    for statement in edit.after { try check(statement.judgment) }
  }

  private static func check(_ judgment: Judgment) throws(UserError) {
    try check(judgment.note, "note")
    try check(judgment.attribution, "attribution")
    try check(judgment.cue, "cue")
    if case .text(let text) = judgment.target { try check(text, "target") }
  }

  private static func check(_ text: String?, _ name: String) throws(UserError) {
    guard let text, text.utf8.count > FileLimits.remark, text.unicodeScalars.count > FileLimits.remark else {
      return
    }
    throw UserError(
      "NOT SAVED: the \(name) is longer than \(FileLimits.remark) characters", fix: "shorten it")
  }
}
