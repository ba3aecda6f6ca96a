/// Two annotators and what they said about the items that both rated.
public struct AnnotatorPair: Equatable, Sendable {
  /// The code of the first annotator, whose labels are the rows.
  public let first: Int
  /// The code of the second annotator, whose labels are the columns.
  public let second: Int
  /// The labels of the two on the items that both rated.
  public var confusion: ConfusionMatrix
}

extension Ratings {
  /// Every pair of annotators that rated an item in common, by their codes; none when an annotator's
  /// repeated ratings were kept. O(pairs of ratings) in time.
  public var annotatorPairs: [AnnotatorPair] {
    guard !hasRepeats else { return [] }
    var collector = PairCollector(labelCount: labels.count)
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

  /// Two annotators compared, in this order, even if they have nothing in common.
  public func pair(_ first: Int, _ second: Int) -> AnnotatorPair {
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

/// Finds the matrix of a pair by its codes.
private struct PairCollector {
  let labelCount: Int
  var pairs: [AnnotatorPair] = []
  var slots: [UInt64: Int] = [:]

  init(labelCount: Int) {
    self.labelCount = labelCount
  }

  mutating func add(_ first: Int32, _ second: Int32, labels row: Int, _ column: Int) {
    let key = UInt64(UInt32(bitPattern: first)) << 32 | UInt64(UInt32(bitPattern: second))
    if let slot = slots[key] {
      pairs[slot].confusion[row, column] += 1
    } else {
      slots[key] = pairs.count
      var confusion = ConfusionMatrix(labelCount: labelCount)
      confusion[row, column] = 1
      pairs.append(AnnotatorPair(first: Int(first), second: Int(second), confusion: confusion))
    }
  }
}
