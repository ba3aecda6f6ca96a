/// Where statements start, by their identifiers: in a list as far as these are numbered without gaps, as they
/// mostly are, and in a dictionary beyond.
struct StatementStarts {
  /// By number, from 1; nil for one that is gone.
  private var listed: [Int?] = []
  private var others: [StatementID: Int] = [:]

  /// Makes room.
  init(capacity: Int) { listed.reserveCapacity(capacity) }

  /// Where a statement starts, in UTF-8 offsets; nil when there is none of that name.
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
