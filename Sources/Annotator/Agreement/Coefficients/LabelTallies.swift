/// How often each label was given to an item, with equal items put together.
///
/// Every measure that does not ask who gave a label is a function of this table, which is far smaller
/// than the ratings: five ratings over three labels can fall out in 21 ways only. A bootstrap sample is
/// the same table with other `weights`. The tallies stand in a fixed order (by labels), so that a figure
/// does not depend on the order of the items.
package struct LabelTallies: Equatable, Sendable {
  /// How many labels there are, the unused ones included.
  let labelCount: Int
  /// How many annotators there are, the idle ones included.
  let annotatorCount: Int
  /// Whether ratings of one item by one annotator stand in it more than once.
  let hasRepeats: Bool
  /// Where each tally's runs begin, and at the end their number.
  let offsets: [Int]
  /// The label of each run, rising within a tally.
  let labels: [Int32]
  /// How many ratings gave that label, at least one.
  let counts: [Int32]
  /// How many ratings each tally has, at least one.
  let sizes: [Int]
  /// How many items have each tally.
  var weights: [Int]
}

extension LabelTallies {
  /// How many different tallies there are.
  var count: Int { sizes.count }
  /// How many items were rated at least once.
  var itemCount: Int { weights.reduce(0, +) }

  /// The runs of one tally as positions of `labels` and `counts`.
  func runs(of tally: Int) -> Range<Int> { offsets[tally]..<offsets[tally + 1] }

  /// The tallies of items that were rated at least twice.
  var pairable: [Int] { sizes.indices.filter { sizes[$0] >= 2 && weights[$0] > 0 } }

  /// How many items were rated at least twice.
  var pairableItemCount: Int { pairable.reduce(0) { $0 + weights[$1] } }

  /// How many items that were rated at least twice somebody gave a label.
  func itemCount(withLabel label: Int) -> Int {
    pairable.reduce(0) { sum, tally in
      sum + (runs(of: tally).contains { Int(labels[$0]) == label } ? weights[tally] : 0)
    }
  }

  /// How often each label was given, in items that were rated at least so many times.
  func totals(atLeast size: Int) -> [Double] {
    var totals = [Double](repeating: 0, count: labelCount)
    for tally in sizes.indices where sizes[tally] >= size {
      for run in runs(of: tally) {
        totals[Int(labels[run])] += Double(counts[run]) * Double(weights[tally])
      }
    }
    return totals
  }

  /// How many ordered pairs of ratings in one tally carry the same label.
  func agreeingPairs(of tally: Int) -> Double {
    runs(of: tally).reduce(0) { $0 + Double(counts[$1]) * Double(counts[$1] - 1) }
  }

  /// Why no pair of annotators can be compared, or nil when some can.
  var obstacle: UndefinedReason? {
    if sizes.isEmpty { return .noItems }
    if hasRepeats { return .repeatedRatings }
    if annotatorCount < 2 { return .oneAnnotator }
    return pairable.isEmpty ? .noOverlap : nil
  }
}

extension Ratings {
  /// The label tallies of these ratings. O(ratings) in time for items with few ratings each.
  package var tallies: LabelTallies {
    var collector = TallyCollector(labelCount: labels.count)
    for item in 0..<itemCount { collector.add(labelCodes[range(ofItem: item)]) }
    return collector.tallies(annotatorCount: annotators.count, hasRepeats: hasRepeats)
  }
}
