/// The numbers of the statements of an import, in reading order.
struct StatementNumbers {
  private let numbers: [Int]

  /// Numbers statements from 1; if numbers are kept, statements whose names are numbers keep them, and the
  /// others are numbered after the highest.
  ///
  /// - Parameter names: the name of each statement's mark; nil for a statement without one.
  init(names: [String?], areKept: Bool) {
    let kept = names.map { areKept ? $0.flatMap { Int($0) } : nil }
    let given = kept.compactMap { $0 }
    let areUsable = Set(given).count == given.count && given.allSatisfy(StatementID.numbers.contains)
    var next = areUsable ? given.max() ?? 0 : 0
    let isRoom = next <= StatementID.numbers.upperBound - names.count
    if !isRoom { next = 0 }
    numbers = kept.map { number in
      if areUsable, isRoom, let number { return number }
      next += 1
      return next
    }
  }

  /// The number of the statement at an index from 0.
  subscript(place: Int) -> StatementID { StatementID(numbers[place]) }
}
