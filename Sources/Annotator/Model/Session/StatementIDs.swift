/// A set of statement identifiers, which are not hashed as long as they are added in ascending order.
struct StatementIDs {
  private var rising: [StatementID] = []
  /// All identifiers, once one was added out of order.
  private var all: Set<StatementID>?

  /// Creates an empty set with room for a number of identifiers.
  init(capacity: Int) { rising.reserveCapacity(capacity) }

  /// Adds an identifier; returns false if it is already in the set.
  mutating func insert(_ id: StatementID) -> Bool {
    if all == nil, let last = rising.last, id <= last { all = Set(rising) }
    guard all == nil else { return all?.insert(id).inserted ?? false }
    rising.append(id)
    return true
  }

  /// Whether an identifier is in the set. Logarithmic.
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
