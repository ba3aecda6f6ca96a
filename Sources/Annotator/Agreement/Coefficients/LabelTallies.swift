/// How often each label was given to an item, with equal items grouped together.
///
/// Every measure that doesn't depend on who gave a label is a function of this table, which is far smaller
/// than the ratings: five ratings over three labels have only 21 outcomes. A bootstrap sample is the same
/// table with other `weights`. The tallies are in a fixed order (by labels), so that no figure depends on the
/// order of the items.
package struct LabelTallies: Equatable, Sendable {
  /// The number of labels, including unused ones.
  let labelCount: Int
  /// The number of annotators, including idle ones.
  let annotatorCount: Int
  /// Whether it includes several ratings of one item by one annotator.
  let hasRepeats: Bool
  /// Where each tally's runs begin, followed by the number of runs.
  let offsets: [Int]
  /// The label of each run, ascending within a tally.
  let labels: [Int32]
  /// The number of ratings that gave that label, at least one.
  let counts: [Int32]
  /// The number of ratings of each tally, at least one.
  let sizes: [Int]
  /// The number of items with each tally.
  var weights: [Int]
}

extension LabelTallies {
  /// The number of different tallies.
  var count: Int { sizes.count }
  /// The number of items that were rated at least once.
  var itemCount: Int { weights.reduce(0, +) }

  /// Returns the runs of one tally as positions in `labels` and `counts`.
  func runs(of tally: Int) -> Range<Int> { offsets[tally]..<offsets[tally + 1] }

  /// The tallies of items that were rated at least twice.
  var pairable: [Int] { sizes.indices.filter { sizes[$0] >= 2 && weights[$0] > 0 } }

  /// The number of items that were rated at least twice.
  var pairableItemCount: Int { pairable.reduce(0) { $0 + weights[$1] } }

  /// Returns the number of items rated at least twice to which somebody gave a label.
  func itemCount(withLabel label: Int) -> Int {
    pairable.reduce(0) { sum, tally in
      sum + (runs(of: tally).contains { Int(labels[$0]) == label } ? weights[tally] : 0)
    }
  }

  /// Returns how often each label was given, in items that were rated at least `size` times.
  func totals(atLeast size: Int) -> [Double] {
    var totals = [Double](repeating: 0, count: labelCount)
    for tally in sizes.indices where sizes[tally] >= size {
      for run in runs(of: tally) {
        totals[Int(labels[run])] += Double(counts[run]) * Double(weights[tally])
      }
    }
    return totals
  }

  /// Returns the number of ordered pairs of ratings in one tally that have the same label.
  func agreeingPairs(of tally: Int) -> Double {
    runs(of: tally).reduce(0) { $0 + Double(counts[$1]) * Double(counts[$1] - 1) }
  }

  /// The reason why no pair of annotators can be compared; nil if some can.
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
