/// Checks that each statement of a session has a name of its own and begins where the one before has ended,
/// or later.
struct StatementOrder {
  /// The names so far.
  private(set) var ids: StatementIDs
  private var end = 0

  /// Begins before the first statement.
  init(capacity: Int = 0) { ids = StatementIDs(capacity: capacity) }

  /// Adds a statement.
  ///
  /// - Throws: an error when there is one of that name, or it begins too early.
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
