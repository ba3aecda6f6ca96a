/// The identifiers of statements, each once. They mostly rise in reading order, and are then not hashed.
struct StatementIDs {
  private var rising: [StatementID] = []
  /// All of them, once one did not rise.
  private var all: Set<StatementID>?

  /// Makes room.
  init(capacity: Int) { rising.reserveCapacity(capacity) }

  /// Adds an identifier; false when it is there already.
  mutating func insert(_ id: StatementID) -> Bool {
    if all == nil, let last = rising.last, id <= last { all = Set(rising) }
    guard all == nil else { return all?.insert(id).inserted ?? false }
    rising.append(id)
    return true
  }

  /// Whether it is there. Logarithmic.
  func contains(_ id: StatementID) -> Bool {
    if let all { return all.contains(id) }
    var (low, high) = (0, rising.count)
    while low < high {
      let middle = (low + high) / 2
      if rising[middle] < id { low = middle + 1 } else { high = middle }
    }
    return low < rising.count && rising[low] == id
  }
}
