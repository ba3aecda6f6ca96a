/// Samples of the items, drawn anew with replacement, that show how often a figure would not exist.
///
/// Each replicate draws as many items as were rated, from its own `SplitMix64`, so that the outcome depends
/// only on the seed. Source: Efron & Tibshirani, An Introduction to the Bootstrap (1993), chapter 13.
package struct Bootstrap: Equatable, Sendable {
  /// The seed of the random numbers.
  package var seed: UInt64
  /// The number of samples.
  package var replicates: Int
  /// How often the interval should contain the figure, for instance 0.95.
  package var level: Double

  /// Creates the settings of a bootstrap.
  package init(seed: UInt64 = 1, replicates: Int = 2_000, level: Double = 0.95) {
    self.seed = seed
    self.replicates = max(0, replicates)
    self.level = min(max(level, 0), 1)
  }

  /// Returns the number of samples in which α doesn't exist, because all items that two rated have one label.
  ///
  /// A sample is drawn until a second label comes up: O(replicates), unless nearly all labels are the same.
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
  /// The labels of an item that at least two annotators rated.
  fileprivate enum PairLabels { case none, one(Int32), several }

  /// Returns the labels of a tally's items; none if they have a single rating.
  fileprivate func labelOfPairs(_ tally: Int) -> PairLabels {
    guard sizes[tally] > 1, let run = runs(of: tally).first else { return .none }
    return runs(of: tally).count > 1 ? .several : .one(labels[run])
  }
}
