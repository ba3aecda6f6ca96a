/// The offsets at which statements start, by identifier.
///
/// They are kept in a list as long as the identifiers are numbered without gaps, as they mostly are, and
/// otherwise in a dictionary.
struct StatementStarts {
  /// The starts by number, from 1; nil for a statement that is gone.
  private var listed: [Int?] = []
  private var others: [StatementID: Int] = [:]

  /// Creates an empty table with room for a number of statements.
  init(capacity: Int) { listed.reserveCapacity(capacity) }

  /// The UTF-8 offset at which a statement starts; nil if it doesn't exist.
  subscript(id: StatementID) -> Int? {
    get {
      let index = id.number &- 1
      return listed.indices.contains(index) ? listed[index] : others[id]
    }
    set {
      let index = id.number &- 1
      if listed.indices.contains(index) {
        listed[index] = newValue
      } else if index == listed.count, others[id] == nil {
        listed.append(newValue)
      } else {
        others[id] = newValue
      }
    }
  }
}
