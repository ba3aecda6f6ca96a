extension Session {
  /// Where an answer leads: to the next undecided statement, or from a revised one to the statement after it.
  ///
  /// - Parameter statement: the statement as it was before the answer.
  func following(answered statement: Statement) -> Statement? {
    guard statement.judgment.isDecided, let index = index(of: statement.id) else {
      return undecided(after: statement)
    }
    return index + 1 < statements.count ? statements[index + 1] : nil
  }

  /// The next statement after this one, going on from the start, that is neither tagged nor skipped; never
  /// itself.
  ///
  /// - Complexity: linear in the decided statements that are skipped.
  func undecided(after statement: Statement) -> Statement? {
    guard let index = index(of: statement.id) else { return nil }
    let isOpen = { (index: Int) in !statements[index].judgment.isDecided }
    let others = progress.left - (isOpen(index) ? 1 : 0)
    guard others > 0 else { return nil }
    let found = (index + 1..<statements.count).first(where: isOpen) ?? (0..<index).first(where: isOpen)
    return found.map { statements[$0] }
  }

  /// Goes on from a statement that was tagged or skipped last to the next undecided one, as the answer did.
  ///
  /// Changes do not record where the analyst went, so a session whose journal was replayed does this once.
  mutating func advanceAfterReplay() {
    guard case .edit(let edit) = history.last?.action, edit.kind == .tag || edit.kind == .skip,
      let answered = edit.before.first, edit.before.count == 1, let next = following(answered: answered)
    else { return }
    move(to: next.id)
  }
}
