#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#else
  import Musl
#endif

/// How much more likely a rating is right for each standard deviation by which its confidence exceeds the
/// annotator's own mean.
///
/// Confidences are standardised for each annotator, so that cautious and bold annotators weigh the same. One
/// slope for everyone is learnt from pairs of ratings of the same item: if the log odds of being right are
/// `a + slope · z`, two ratings that are right with probabilities `p` and `q` agree with probability
/// `p q + (1 - p)(1 - q) / (labels - 1)`. The slope is the one on a grid with the greatest `logLikelihood`,
/// under a normal prior of deviation 1. If it gains less than 0.3 over a slope of 0, confidences carry no
/// information and there is no slope. Agreement alone decides, so noise earns no weight. Three quarters of
/// the slope are used, because whatever makes an item easy for everyone also makes pairs agree, which is not
/// to the credit of the confidence. O(pairs of ratings). Original to this program.
package struct ConfidenceSlope: Equatable, Sendable {
  /// The change in the log odds for each standard deviation, above 0.
  package let value: Double
  /// The standardised confidence of each rating, from -3 to 3; 0 if it has none or can't be standardised.
  let deviations: [Double]

  /// The share of the slope of pairs that is used, chosen by simulation.
  private static let share = 0.75

  /// Learns the slope.
  ///
  /// It is nil if no confidence was stated, repeated ratings were kept, or agreement doesn't rise with it.
  package init?(_ ratings: Ratings) {
    guard ratings.hasConfidences, ratings.labels.count > 1, !ratings.hasRepeats else { return nil }
    let deviations = ratings.standardizedConfidences
    let pairs = PairCounts(ratings, deviations)
    guard let value = pairs.slope(labelCount: ratings.labels.count) else { return nil }
    self.value = value * Self.share
    self.deviations = deviations
  }
}

extension Ratings {
  /// Each rating's confidence in standard deviations from its annotator's mean, within -3…3; 0 if it can't be
  /// determined.
  fileprivate var standardizedConfidences: [Double] {
    let moments = confidenceMoments
    return labelCodes.indices.map { position in
      guard let confidence = confidence(at: position) else { return 0 }
      let (count, mean, deviation) = moments[Int(annotatorCodes[position])]
      guard count > 1, deviation > 1e-4 else { return 0 }
      return min(3, max(-3, (confidence - mean) / deviation))
    }
  }

  /// For each annotator, the number of stated confidences, their mean and their standard deviation.
  private var confidenceMoments: [(count: Double, mean: Double, deviation: Double)] {
    var sums = [(count: Double, sum: Double, squares: Double)](repeating: (0, 0, 0), count: annotators.count)
    for position in labelCodes.indices {
      guard let confidence = confidence(at: position) else { continue }
      let annotator = Int(annotatorCodes[position])
      sums[annotator].count += 1
      sums[annotator].sum += confidence
      sums[annotator].squares += confidence * confidence
    }
    return sums.map { count, sum, squares in
      let mean = sum / max(1, count)
      return (count, mean, max(0, squares / max(1, count) - mean * mean).squareRoot())
    }
  }
}

/// How often two ratings of one item agreed, by their confidences in steps of half a standard deviation.
private struct PairCounts {
  private static let steps = 13
  private var all = [Double](repeating: 0, count: steps * steps)
  private var agreeing = [Double](repeating: 0, count: steps * steps)

  init(_ ratings: Ratings, _ deviations: [Double]) {
    let steps = deviations.map { Int((($0 + 3) * 2).rounded()) }
    for item in 0..<ratings.itemCount {
      let range = ratings.range(ofItem: item)
      // The many pairs of an item with many ratings tell little more than the ratings themselves.
      let weight = 2 / Double(max(1, range.count))
      for one in range {
        for other in (one + 1)..<max(one + 1, range.upperBound) {
          let cell = steps[one] * Self.steps + steps[other]
          all[cell] += weight
          if ratings.labelCodes[one] == ratings.labelCodes[other] { agreeing[cell] += weight }
        }
      }
    }
  }

  /// Returns the likeliest slope, or nil if it isn't better than none.
  func slope(labelCount: Int) -> Double? {
    let best = (0...25).map {
      (slope: Double($0) / 10, fit: logLikelihood(of: Double($0) / 10, labelCount))
    }
    guard let none = best.first, let most = best.max(by: { $0.fit < $1.fit }), most.fit - none.fit >= 0.3
    else { return nil }
    return most.slope
  }

  /// Returns how well a slope fits with the intercept that suits it best, less the prior's penalty.
  private func logLikelihood(of slope: Double, _ labelCount: Int) -> Double {
    let best = (0...30).map { logLikelihood(intercept: Double($0) / 5, slope, labelCount) }.max() ?? 0
    return best - slope * slope / 2
  }

  private func logLikelihood(intercept: Double, _ slope: Double, _ labelCount: Int) -> Double {
    let right = (0..<Self.steps).map { 1 / (1 + exp(-(intercept + slope * (Double($0) / 2 - 3)))) }
    var sum = 0.0
    for cell in all.indices where all[cell] > 0 {
      let (p, q) = (right[cell / Self.steps], right[cell % Self.steps])
      let agreement = p * q + (1 - p) * (1 - q) / Double(labelCount - 1)
      sum += agreeing[cell] * log(max(agreement, 1e-12))
      sum += (all[cell] - agreeing[cell]) * log(max(1 - agreement, 1e-12))
    }
    return sum
  }
}
