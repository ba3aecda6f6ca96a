/// In how many samples of the items a figure would not exist: items drawn anew, with replacement.
///
/// Each replicate draws as many items as were rated, from its own `SplitMix64`, so that the outcome depends
/// on the seed alone. Source: Efron & Tibshirani, An Introduction to the Bootstrap (1993), chapter 13.
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

  /// In how many samples α does not exist, because those items that two rated have one label. A sample is
  /// drawn until a second label comes up: O(replicates) but where nearly all labels are the same.
  package func samplesWithoutAlpha(_ tallies: LabelTallies) -> Int {
    let labels = tallies.sizes.indices.flatMap { tally in
      repeatElement(tallies.labelOfPairs(tally), count: max(0, tallies.weights[tally]))
    }
    return (0..<replicates).count { replicate in
      var generator = SplitMix64(seed: seed, part: replicate)
      var first: Int32?
      for _ in labels.indices {
        switch labels[generator.index(below: labels.count)] {
        case .none: continue
        case .several: return false
        case .one(let label):
          guard label == first ?? label else { return false }
          first = label
        }
      }
      return true
    }
  }
}

extension LabelTallies {
  /// The labels of an item that two rated.
  fileprivate enum PairLabels { case none, one(Int32), several }

  /// The labels of a tally's items; none where they have a single rating.
  fileprivate func labelOfPairs(_ tally: Int) -> PairLabels {
    guard sizes[tally] > 1, let run = runs(of: tally).first else { return .none }
    return runs(of: tally).count > 1 ? .several : .one(labels[run])
  }
}
