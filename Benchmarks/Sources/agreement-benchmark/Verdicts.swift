import Annotator

/// How a consensus fared on the items whose truth is known.
struct Verdicts {
  /// For each such item, how right it is: 1, 0, or the share of a tie that includes the truth.
  let credits: [Double]
  /// For each such item, how sure the consensus is.
  let confidences: [Double]
  /// For each such item, whether it is a tie.
  let ties: [Bool]

  init(_ consensus: Consensus, truth: [(item: Int, label: Int)]) {
    let all = truth.map { item, label -> (Double, Double, Bool) in
      switch consensus.decision(ofItem: item) {
      case .label(let said, let confidence): (said == label ? 1 : 0, confidence, false)
      case .tie(let labels, let confidence):
        (labels.contains(label) ? 1 / Double(labels.count) : 0, confidence, true)
      case .unrated: (0, 0, true)
      }
    }
    credits = all.map(\.0)
    confidences = all.map(\.1)
    ties = all.map(\.2)
  }

  /// The share that is right.
  var accuracy: Double { credits.reduce(0, +) / Double(max(1, credits.count)) }

  /// The expected calibration error over ten bins.
  var calibrationError: Double {
    var gaps = [Double](repeating: 0, count: 10)
    for (credit, confidence) in zip(credits, confidences) {
      gaps[min(9, Int(confidence * 10))] += confidence - credit
    }
    return gaps.reduce(0) { $0 + abs($1) } / Double(max(1, credits.count))
  }

  /// Returns the share that is a tie or less sure than a threshold, and the share of the rest that is wrong.
  func risk(below threshold: Double) -> (flagged: Double, wrong: Double) {
    let kept = credits.indices.filter { confidences[$0] >= threshold && !ties[$0] }
    let wrong = kept.reduce(0.0) { $0 + 1 - credits[$1] }
    return (1 - Double(kept.count) / Double(max(1, credits.count)), wrong / Double(max(1, kept.count)))
  }

  /// Returns the variance of the gain over other verdicts on the same items, if the items were drawn anew.
  func variance(against other: Verdicts) -> Double {
    let gains = zip(credits, other.credits).map { $0 - $1 }
    let count = Double(max(2, gains.count))
    let mean = gains.reduce(0, +) / count
    return gains.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / (count - 1) / count
  }

  /// Returns the 95% interval of the gain over other verdicts on the same items, by paired bootstrap, in
  /// points.
  func interval(against other: Verdicts, replicates: Int = 2_000) -> (low: Double, high: Double) {
    let gains = zip(credits, other.credits).map { $0 - $1 }
    var generator = SplitMix64(seed: 1)
    let means = (0..<replicates).map { _ in
      gains.indices.reduce(0.0) { sum, _ in
        sum + gains[Int.random(in: gains.indices, using: &generator)]
      } / Double(max(1, gains.count)) * 100
    }.sorted()
    return (means[replicates / 40], means[replicates - 1 - replicates / 40])
  }
}
