import Annotator

/// Ratings simulated by a regime, with the truth.
struct Simulation {
  let ratings: Ratings
  let truth: [Int]

  init(_ regime: Regime, seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let matrices = (0..<regime.annotators).map { regime.matrix(of: $0, &generator) }
    var builder = RatingsBuilder(
      annotators: (0..<regime.annotators).map { "a\($0)" }, labels: regime.labelMix.indices.map { "l\($0)" })
    var truth: [Int] = []
    for item in 0..<regime.items {
      truth.append(generator.draw(regime.labelMix))
      let isHard = generator.fraction() < regime.hard
      var first: Int?
      for annotator in generator.sample(regime.perItem, of: regime.annotators) {
        let row = isHard ? regime.hardRow(truth[item]) : matrices[annotator][truth[item]]
        var label = generator.draw(row)
        if annotator == 1, let first, generator.fraction() < regime.copying { label = first }
        if annotator == 0 { first = label }
        let noise = (generator.fraction() - 0.5) * 0.3
        let sure = regime.honest ? row[label] + noise : generator.fraction()
        try builder.add(item: item, annotator: annotator, label: label, confidence: min(1, max(0.05, sure)))
      }
    }
    ratings = try builder.ratings()
    self.truth = truth
  }

  /// Returns the share of items whose label is right. A tie that includes the right one counts its share.
  func accuracy(_ consensus: Consensus) -> Double {
    let right = truth.enumerated().reduce(0.0) { sum, pair in
      switch consensus.decision(ofItem: pair.offset) {
      case .label(let label, _): sum + (label == pair.element ? 1 : 0)
      case .tie(let labels, _): sum + (labels.contains(pair.element) ? 1 / Double(labels.count) : 0)
      case .unrated: sum
      }
    }
    return right / Double(max(1, truth.count))
  }
}

extension Regime {
  /// Returns the probabilities of an annotator's labels, a row for each true label.
  fileprivate func matrix(of annotator: Int, _ generator: inout SplitMix64) -> [[Double]] {
    let labels = labelMix.count
    let place = annotators - 1 - annotator
    if place < random {
      return [[Double]](repeating: [Double](repeating: 1 / Double(labels), count: labels), count: labels)
    }
    if place < random + lazy {
      let favourite = labelMix.indices.max { labelMix[$0] < labelMix[$1] } ?? 0
      return [[Double]](repeating: labelMix.indices.map { $0 == favourite ? 1 : 0 }, count: labels)
    }
    var rows = labelMix.indices.map { skilledRow($0, &generator) }
    if place < random + lazy + confused, labels > 1 {
      rows[1] = labelMix.indices.map { $0 == 0 ? 0.5 : ($0 == 1 ? 0.5 : 0) }
    }
    return rows
  }

  private func skilledRow(_ truth: Int, _ generator: inout SplitMix64) -> [Double] {
    let right = skill.lowerBound + generator.fraction() * (skill.upperBound - skill.lowerBound)
    let weights = labelMix.indices.map { $0 == truth ? 0 : 0.2 + generator.fraction() }
    let total = weights.reduce(0, +)
    return weights.indices.map { $0 == truth ? right : (1 - right) * weights[$0] / total }
  }

  /// Returns the probabilities of labels on a hard item: everybody errs alike, mostly towards the next label.
  fileprivate func hardRow(_ truth: Int) -> [Double] {
    let next = (truth + 1) % labelMix.count
    let rest = labelMix.count > 2 ? 0.15 / Double(labelMix.count - 2) : 0.15
    return labelMix.indices.map { $0 == truth ? 0.45 : ($0 == next ? 0.4 : rest) }
  }
}

extension SplitMix64 {
  /// Draws an index with a probability in proportion to its weight.
  mutating func draw(_ weights: [Double]) -> Int {
    var rest = fraction() * weights.reduce(0, +)
    for (index, weight) in weights.enumerated() {
      rest -= weight
      if rest < 0 { return index }
    }
    return max(0, weights.count - 1)
  }

  /// Returns `count` distinct numbers below a bound, in ascending order.
  fileprivate mutating func sample(_ count: Int, of bound: Int) -> [Int] {
    guard count < bound else { return Array(0..<bound) }
    return Array((0..<bound).shuffled(using: &self).prefix(count)).sorted()
  }
}
