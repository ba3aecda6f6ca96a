/// Percentile intervals by drawing the items anew, with replacement.
///
/// Each replicate draws as many items as were rated, from its own `SplitMix64`, so that the interval depends
/// on the seed alone. Replicates for which the figure is undefined are left out and counted. The bounds are
/// percentiles with linear interpolation. O(replicates · items). Source: Efron & Tibshirani, An Introduction
/// to the Bootstrap (1993), chapter 13.
package struct Bootstrap: Equatable, Sendable {
  /// Where the random numbers start.
  package var seed: UInt64
  /// How many samples are drawn.
  package var replicates: Int
  /// How often the interval shall hold the figure, for instance 0.95.
  package var level: Double

  /// Creates a way to draw.
  package init(seed: UInt64 = 1, replicates: Int = 2_000, level: Double = 0.95) {
    self.seed = seed
    self.replicates = max(0, replicates)
    self.level = min(max(level, 0), 1)
  }

  /// What the samples say.
  package struct Outcome: Equatable, Sendable {
    /// The interval, nil when the figure is undefined in every sample.
    package let interval: Interval?
    /// How many samples had no such figure.
    package let undefinedReplicates: Int
  }
}

extension Bootstrap {
  /// The interval of a figure of the tallies.
  package func run(_ tallies: LabelTallies, _ figure: @Sendable (LabelTallies) -> MetricValue) -> Outcome {
    let tallyOfItem = tallies.tallyOfItem
    guard !tallyOfItem.isEmpty else { return Outcome(interval: nil, undefinedReplicates: replicates) }
    let parts = ParallelMap.map(ParallelMap.ranges(of: replicates, atMost: 64, atLeast: 1)) { _, replicates in
      replicates.compactMap { figure(sample(tallies, tallyOfItem, replicate: $0)).value }
    }
    let figures = parts.joined().sorted()
    return Outcome(interval: interval(figures), undefinedReplicates: replicates - figures.count)
  }

  private func sample(_ tallies: LabelTallies, _ tallyOfItem: [Int32], replicate: Int) -> LabelTallies {
    var generator = SplitMix64(seed: seed, part: replicate)
    var weights = [Int](repeating: 0, count: tallies.count)
    for _ in tallyOfItem { weights[Int(tallyOfItem[generator.index(below: tallyOfItem.count)])] += 1 }
    var sample = tallies
    sample.weights = weights
    return sample
  }

  private func interval(_ sorted: [Double]) -> Interval? {
    guard !sorted.isEmpty else { return nil }
    let mean = sorted.reduce(0, +) / Double(sorted.count)
    let squares = sorted.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    let tail = (1 - level) / 2
    return Interval(
      low: Self.percentile(sorted, tail), high: Self.percentile(sorted, 1 - tail), level: level,
      standardError: (squares / Double(max(1, sorted.count - 1))).squareRoot())
  }

  private static func percentile(_ sorted: [Double], _ share: Double) -> Double {
    let place = share * Double(sorted.count - 1)
    let below = min(max(0, Int(place)), sorted.count - 1)
    let above = min(below + 1, sorted.count - 1)
    return sorted[below] + (sorted[above] - sorted[below]) * (place - Double(below))
  }
}

extension LabelTallies {
  /// The tally of each rated item, items of one tally side by side.
  fileprivate var tallyOfItem: [Int32] {
    weights.indices.flatMap { repeatElement(Int32(truncatingIfNeeded: $0), count: max(0, weights[$0])) }
  }
}
