/// Finds the statements that two sessions have in common, byte for byte and in the same order.
enum StatementMatching {
  /// Returns the index in `after` of the match of each element of `before`; nil if it has none.
  ///
  /// The matches are a longest common subsequence, so their indices ascend.
  static func matches(_ before: [[UInt8]], _ after: [[UInt8]]) -> [Int?] {
    var removed: Set<Int> = []
    var inserted: Set<Int> = []
    for change in after.difference(from: before) {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    var kept = after.indices.filter { !inserted.contains($0) }[...]
    return before.indices.map { removed.contains($0) ? nil : kept.popFirst() }
  }
}
