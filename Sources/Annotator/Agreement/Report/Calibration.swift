/// How well stated confidences match how often they were right.
///
/// The Brier score is `mean (f - o)²`; grouped by distinct confidence, it decomposes exactly into
/// `reliability - resolution + uncertainty`. Sources: Brier, Verification of forecasts expressed in terms of
/// probability (1950); Murphy, A new vector partition of the probability score (1973). Linear in the
/// judgments.
package struct Calibration: Equatable, Sendable {
  /// The number of judgments.
  package let count: Int
  /// The mean stated confidence.
  package let meanConfidence: Double
  /// The share that was right.
  package let accuracy: Double
  /// `mean (confidence - right)²`: 0 is perfect, and always stating 0.5 scores 0.25.
  package let brier: Double
  /// How far confidences are from the share that was right at each: 0 is perfect.
  package let reliability: Double
  /// How far the shares that were right at each confidence are from the overall share: more is better.
  package let resolution: Double
  /// The variance of being right, which no forecaster can change.
  package let uncertainty: Double
  private let groups: [Group]

  /// How far confidence exceeds accuracy: positive is overconfident.
  package var overconfidence: Double { meanConfidence - accuracy }

  /// One judgment: how sure, and whether it was right.
  package struct Outcome: Equatable, Sendable {
    /// The stated confidence, 0…1.
    package let confidence: Double
    /// How likely the label was right: 1 or 0 if that is known.
    package let right: Double

    /// Creates an outcome that is known.
    package init(confidence: Double, isRight: Bool) {
      self.init(confidence: confidence, right: isRight ? 1 : 0)
    }

    /// Creates an outcome of which only the probability is known.
    package init(confidence: Double, right: Double) {
      self.confidence = confidence
      self.right = right
    }
  }

  /// The judgments with the same confidence; there are usually few distinct ones.
  private struct Group: Equatable, Sendable {
    let confidence: Double
    var count = 0.0
    var right = 0.0

    /// The share that was right.
    var accuracy: Double { right / count }

    /// How far that is below the confidence.
    var gap: Double { confidence - accuracy }

    /// The sum of `(confidence - right)²`.
    var squaredErrors: Double {
      let (miss, wrong) = (1 - confidence, count - right)
      return right * miss * miss + wrong * confidence * confidence
    }

    mutating func join(_ other: Self) {
      count += other.count
      right += other.right
    }
  }

  /// Judges the outcomes; nil if there are none or a confidence isn't within 0…1.
  package init?(_ outcomes: some Collection<Outcome>) {
    guard outcomes.allSatisfy({ $0.confidence >= 0 && $0.confidence <= 1 }) else { return nil }
    var groups: [Double: Group] = [:]
    for outcome in outcomes {
      let group = Group(confidence: outcome.confidence, count: 1, right: outcome.right)
      Self.add(group, to: &groups)
    }
    self.init(groups)
  }

  /// Pools the judgments of several annotators; nil if there are none.
  package init?(pooling parts: [Calibration]) {
    var groups: [Double: Group] = [:]
    for group in parts.lazy.flatMap(\.groups) { Self.add(group, to: &groups) }
    self.init(groups)
  }

  private init?(_ byConfidence: [Double: Group]) {
    guard !byConfidence.isEmpty else { return nil }
    groups = byConfidence.values.sorted { $0.confidence < $1.confidence }
    let number = groups.reduce(0) { $0 + $1.count }
    let right = groups.reduce(0) { $0 + $1.right } / number
    count = Int(number)
    meanConfidence = groups.reduce(0) { $0 + $1.count * $1.confidence } / number
    accuracy = right
    brier = groups.reduce(0) { $0 + $1.squaredErrors } / number
    reliability = groups.reduce(0) { $0 + $1.count * $1.gap * $1.gap } / number
    resolution =
      groups.reduce(0) { sum, group in
        let distance = group.accuracy - right
        return sum + group.count * distance * distance
      } / number
    uncertainty = right * (1 - right)
  }

  private static func add(_ group: Group, to groups: inout [Double: Group]) {
    groups[group.confidence, default: Group(confidence: group.confidence)].join(group)
  }
}

extension Calibration {
  /// The bin of a confidence on the edge of two.
  package enum Edge: String, Equatable, Sendable {
    /// The upper one: bins are `[0, 0.1)` … `[0.9, 1]`.
    case left
    /// The lower one: bins are `[0, 0.1]`, `(0.1, 0.2]` … `(0.9, 1]`.
    case right
  }

  /// One bin of the reliability plot.
  package struct Bin: Equatable, Sendable {
    /// The lower end of its confidences.
    package let low: Double
    /// The upper end of its confidences.
    package let high: Double
    /// The number of judgments in it.
    package let count: Int
    /// Their mean confidence; nil if the bin is empty.
    package let meanConfidence: Double?
    /// The share of them that was right; nil if the bin is empty.
    package let accuracy: Double?
  }

  /// Returns the judgments by confidence, in ten bins of equal width.
  package func bins(closedAt edge: Edge = .left) -> [Bin] {
    let members = Dictionary(grouping: groups) { Self.bin(of: $0.confidence, edge) }
    return (0..<10).map { index in
      let inside = members[index] ?? []
      let number = inside.reduce(0) { $0 + $1.count }
      return Bin(
        low: Double(index) / 10, high: Double(index + 1) / 10, count: Int(number),
        meanConfidence: inside.isEmpty ? nil : inside.reduce(0) { $0 + $1.count * $1.confidence } / number,
        accuracy: inside.isEmpty ? nil : inside.reduce(0) { $0 + $1.right } / number)
    }
  }

  private static func bin(of confidence: Double, _ edge: Edge) -> Int {
    let edges = (1...9).map { Double($0) / 10 }
    switch edge {
    case .left: return edges.count { $0 <= confidence }
    case .right: return edges.count { $0 < confidence }
    }
  }

  /// Returns the expected calibration error: the mean gap of ten bins, weighted by size.
  ///
  /// Source: Naeini, Cooper & Hauskrecht, Obtaining well calibrated probabilities using Bayesian binning
  /// (2015).
  package func expectedError(closedAt edge: Edge = .left) -> Double {
    bins(closedAt: edge).reduce(0) { $0 + $1.gap * Double($1.count) } / Double(count)
  }

  /// Returns the maximum calibration error: the largest gap of ten bins.
  package func maximumError(closedAt edge: Edge = .left) -> Double {
    bins(closedAt: edge).reduce(0) { max($0, $1.gap) }
  }
}

extension Calibration.Bin {
  /// How far apart confidence and accuracy are; 0 if the bin is empty.
  package var gap: Double {
    guard let meanConfidence, let accuracy else { return 0 }
    return abs(meanConfidence - accuracy)
  }
}
