/// How well stated confidences fit how often they were right.
///
/// The Brier score is `mean (f - o)²`; grouped by the distinct confidences it falls apart exactly into
/// `reliability - resolution + uncertainty`. Sources: Brier, Verification of forecasts expressed in terms of
/// probability (1950); Murphy, A new vector partition of the probability score (1973). O(n log n).
public struct Calibration: Equatable, Sendable {
  /// How many judgments there are.
  public let count: Int
  /// The mean stated confidence.
  public let meanConfidence: Double
  /// The share that was right.
  public let accuracy: Double
  /// `mean (confidence - right)²`: 0 is perfect, 0.25 is what always saying 0.5 gets.
  public let brier: Double
  /// How far confidences lie from the share that was right at each: 0 is perfect.
  public let reliability: Double
  /// How far the shares right at each confidence lie from the overall share: more is better.
  public let resolution: Double
  /// The variance of being right, which no forecaster can change.
  public let uncertainty: Double
  private let outcomes: [Outcome]

  /// How much more confident than right: positive is overconfident.
  public var overconfidence: Double { meanConfidence - accuracy }

  /// One judgment: how sure, and whether it was right.
  public struct Outcome: Equatable, Sendable {
    /// The stated confidence, 0…1.
    public let confidence: Double
    /// Whether the label was right.
    public let isRight: Bool

    /// Creates an outcome.
    public init(confidence: Double, isRight: Bool) {
      self.confidence = confidence
      self.isRight = isRight
    }
  }

  /// Judges the outcomes; nil when there are none or a confidence is not within 0…1.
  public init?(_ outcomes: [Outcome]) {
    guard !outcomes.isEmpty, outcomes.allSatisfy({ $0.confidence >= 0 && $0.confidence <= 1 }) else {
      return nil
    }
    let sorted = outcomes.sorted { $0.confidence < $1.confidence }
    let number = Double(sorted.count)
    let right = sorted.reduce(0.0) { $0 + $1.score } / number
    let groups = Self.groups(sorted)
    self.outcomes = sorted
    count = sorted.count
    meanConfidence = sorted.reduce(0) { $0 + $1.confidence } / number
    accuracy = right
    brier = sorted.reduce(0) { $0 + ($1.confidence - $1.score) * ($1.confidence - $1.score) } / number
    reliability =
      groups.reduce(0) { $0 + $1.count * ($1.confidence - $1.right) * ($1.confidence - $1.right) } / number
    resolution = groups.reduce(0) { $0 + $1.count * ($1.right - right) * ($1.right - right) } / number
    uncertainty = right * (1 - right)
  }
}

extension Calibration {
  /// The judgments of several annotators together; nil when there are none.
  public init?(pooling parts: [Calibration]) {
    self.init(parts.flatMap(\.outcomes))
  }
}

extension Calibration.Outcome {
  /// 1 when right, otherwise 0.
  fileprivate var score: Double { isRight ? 1 : 0 }
}

extension Calibration {
  /// The outcomes with one and the same confidence.
  private static func groups(_ sorted: [Outcome]) -> [(confidence: Double, count: Double, right: Double)] {
    var groups: [(confidence: Double, count: Double, right: Double)] = []
    for outcome in sorted {
      if let last = groups.last, last.confidence == outcome.confidence {
        groups[groups.count - 1].count += 1
        groups[groups.count - 1].right += outcome.score
      } else {
        groups.append((outcome.confidence, 1, outcome.score))
      }
    }
    return groups.map { ($0.confidence, $0.count, $0.right / $0.count) }
  }

  /// Which bin a confidence on the edge of two belongs to.
  public enum Edge: String, Equatable, Sendable {
    /// The upper one: bins are `[0, 0.1)` … `[0.9, 1]`.
    case left
    /// The lower one: bins are `[0, 0.1]`, `(0.1, 0.2]` … `(0.9, 1]`.
    case right
  }

  /// One bin of the reliability plot.
  public struct Bin: Equatable, Sendable {
    /// The confidences from here …
    public let low: Double
    /// … to here.
    public let high: Double
    /// How many judgments fall in.
    public let count: Int
    /// Their mean confidence, nil in an empty bin.
    public let meanConfidence: Double?
    /// The share of them that was right, nil in an empty bin.
    public let accuracy: Double?
  }

  /// The judgments by confidence in ten bins of equal width.
  public func bins(closedAt edge: Edge = .left) -> [Bin] {
    let members = Dictionary(grouping: outcomes) { Self.bin(of: $0.confidence, edge) }
    return (0..<10).map { index in
      let inside = members[index] ?? []
      let number = Double(inside.count)
      return Bin(
        low: Double(index) / 10, high: Double(index + 1) / 10, count: inside.count,
        meanConfidence: inside.isEmpty ? nil : inside.reduce(0) { $0 + $1.confidence } / number,
        accuracy: inside.isEmpty ? nil : inside.reduce(0) { $0 + $1.score } / number)
    }
  }

  private static func bin(of confidence: Double, _ edge: Edge) -> Int {
    let edges = (1...9).map { Double($0) / 10 }
    switch edge {
    case .left: return edges.count { $0 <= confidence }
    case .right: return edges.count { $0 < confidence }
    }
  }

  /// Expected calibration error: the mean gap between confidence and accuracy over ten bins, by their size.
  ///
  /// Source: Naeini, Cooper & Hauskrecht, Obtaining well calibrated probabilities using Bayesian binning (2015).
  public func expectedError(closedAt edge: Edge = .left) -> Double {
    bins(closedAt: edge).reduce(0) { $0 + $1.gap * Double($1.count) } / Double(count)
  }

  /// Maximum calibration error: the largest gap between confidence and accuracy of the ten bins.
  public func maximumError(closedAt edge: Edge = .left) -> Double {
    bins(closedAt: edge).reduce(0) { max($0, $1.gap) }
  }
}

extension Calibration.Bin {
  /// How far confidence and accuracy lie apart, 0 in an empty bin.
  public var gap: Double {
    guard let meanConfidence, let accuracy else { return 0 }
    return abs(meanConfidence - accuracy)
  }
}
