/// Checks that each statement of a session has a unique name and begins no earlier than the one before it
/// ends.
struct StatementOrder {
  /// The names so far.
  private(set) var ids: StatementIDs
  private var end = 0

  /// Starts before the first statement.
  init(capacity: Int = 0) { ids = StatementIDs(capacity: capacity) }

  /// Adds a statement.
  ///
  /// - Throws: an error if the name is taken or the statement begins too early.
  mutating func add(_ id: StatementID, _ range: Range<Int>) throws(UserError) {
    guard ids.insert(id) else {
      throw UserError("two statements share the id \(id.number)", at: SessionRules.place(of: id))
    }
    guard range.lowerBound >= end else {
      throw UserError(
        "the statement begins before the previous one ends", at: SessionRules.place(of: id))
    }
    end = range.upperBound
  }
}
