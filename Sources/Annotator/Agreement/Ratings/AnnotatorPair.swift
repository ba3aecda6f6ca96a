/// Two annotators, and their labels for the items that both rated.
package struct AnnotatorPair: Equatable, Sendable {
  /// The code of the first annotator, whose labels are the rows.
  package let first: Int
  /// The code of the second annotator, whose labels are the columns.
  package let second: Int
  /// How often each label of the one met each label of the other, on the items that both rated.
  package var confusion: ConfusionMatrix
}

extension Ratings {
  /// Every pair of annotators that rated an item in common, by their codes.
  ///
  /// There are none if an annotator's repeated ratings were kept. O(pairs of ratings) in time.
  package var annotatorPairs: [AnnotatorPair] {
    guard !hasRepeats else { return [] }
    var collector = PairCollector(labelCount: labels.count, annotatorCount: annotators.count)
    for item in 0..<itemCount {
      let range = range(ofItem: item)
      for one in range {
        for other in (one + 1)..<max(one + 1, range.upperBound) {
          collector.add(
            annotatorCodes[one], annotatorCodes[other], labels: Int(labelCodes[one]), Int(labelCodes[other]))
        }
      }
    }
    return collector.pairs.sorted { ($0.first, $0.second) < ($1.first, $1.second) }
  }

  /// Returns the comparison of two annotators, in this order, even if they have no item in common.
  package func pair(_ first: Int, _ second: Int) -> AnnotatorPair {
    var confusion = ConfusionMatrix(labelCount: labels.count)
    for item in 0..<itemCount where !hasRepeats && first != second {
      let ratings = ratings(ofItem: item)
      guard let one = ratings.first(where: { $0.annotator == first }),
        let other = ratings.first(where: { $0.annotator == second })
      else { continue }
      confusion[one.label, other.label] += 1
    }
    return AnnotatorPair(first: first, second: second, confusion: confusion)
  }
}

/// Finds the matrix of a pair by its codes: in a table if there are few annotators, otherwise by hashing.
private struct PairCollector {
  private let labelCount: Int
  private let annotatorCount: Int
  private(set) var pairs: [AnnotatorPair] = []
  private var table: [Int32] = []
  private var slots: [Int: Int] = [:]

  /// The most annotators for which there is a table, which then takes 4 MB.
  private static let tableLimit = 1_000

  init(labelCount: Int, annotatorCount: Int) {
    self.labelCount = labelCount
    self.annotatorCount = annotatorCount
    if annotatorCount <= Self.tableLimit {
      table = [Int32](repeating: -1, count: annotatorCount * annotatorCount)
    }
  }

  mutating func add(_ first: Int32, _ second: Int32, labels row: Int, _ column: Int) {
    let slot = slot(Int(first), Int(second))
    pairs[slot].confusion[row, column] += 1
  }

  private mutating func slot(_ first: Int, _ second: Int) -> Int {
    let key = first * annotatorCount + second
    if table.isEmpty {
      if let slot = slots[key] { return slot }
      slots[key] = pairs.count
    } else {
      if table[key] >= 0 { return Int(table[key]) }
      table[key] = Int32(truncatingIfNeeded: pairs.count)
    }
    pairs.append(
      AnnotatorPair(first: first, second: second, confusion: ConfusionMatrix(labelCount: labelCount)))
    return pairs.count - 1
  }
}
