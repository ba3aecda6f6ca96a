extension Session {
  /// Returns the other statements whose target is one of `old`, as they are and with `new` as their target.
  /// Linear.
  func retargeted(
    from old: Set<StatementID>, to new: StatementID
  ) -> (before: [Statement], after: [Statement]) {
    let before = statements.filter { statement in
      guard case .statement(let target) = statement.judgment.target else { return false }
      return old.contains(target) && !old.contains(statement.id)
    }
    let after = before.map { statement in
      var changed = statement
      changed.judgment.target = .statement(new)
      return changed
    }
    return (before, after)
  }
}
