extension Session {
  /// Returns the statement that an answer leads to: the next undecided one or, after a revision, the
  /// following one.
  ///
  /// - Parameter statement: the statement as it was before the answer.
  func following(answered statement: Statement) -> Statement? {
    guard statement.judgment.isDecided, let index = index(of: statement.id) else {
      return undecided(after: statement)
    }
    return index + 1 < statements.count ? statements[index + 1] : nil
  }

  /// Returns the next other statement that is neither tagged nor skipped, continuing from the start; nil if
  /// there is none.
  ///
  /// - Complexity: linear in the decided statements that are passed over.
  func undecided(after statement: Statement) -> Statement? {
    guard let index = index(of: statement.id) else { return nil }
    let isOpen = { (index: Int) in !statements[index].judgment.isDecided }
    let others = progress.left - (isOpen(index) ? 1 : 0)
    guard others > 0 else { return nil }
    let found = (index + 1..<statements.count).first(where: isOpen) ?? (0..<index).first(where: isOpen)
    return found.map { statements[$0] }
  }

  /// Moves on from the statement that was tagged or skipped last, as the answer did.
  ///
  /// Changes don't record where the analyst went, so this is done once after a session's journal is replayed.
  mutating func advanceAfterReplay() {
    guard case .edit(let edit) = history.last?.action, edit.kind == .tag || edit.kind == .skip,
      let answered = edit.before.first, edit.before.count == 1, let next = following(answered: answered)
    else { return }
    move(to: next.id)
  }
}
