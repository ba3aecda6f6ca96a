#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#else
  import Musl
#endif

/// The adjustment that stated confidences make to the log-likelihoods of labels in a step of Dawid–Skene.
///
/// With `o` the log odds that the annotator is right on a true label, a rating whose confidence is `z`
/// standard deviations above the annotator's mean is right with log odds `o + slope · z`. Mistakes keep their
/// proportions.
struct ConfidenceShift: Sendable {
  private let slope: ConfidenceSlope
  /// The log odds of being right, by annotator and true label.
  private let odds: [Double]
  private let labelCount: Int

  /// Prepares the shift for the log probabilities of a step, by annotator, label given and true label.
  init(_ slope: ConfidenceSlope, logs: [Double], of ratings: Ratings) {
    self.slope = slope
    let labelCount = ratings.labels.count
    self.labelCount = labelCount
    odds = ratings.annotators.indices.flatMap { annotator in
      (0..<labelCount).map { truth in
        let right = logs[(annotator * labelCount + truth) * labelCount + truth]
        return right - log(max(1e-12, 1 - exp(right)))
      }
    }
  }

  /// Adds the evidence of a rating's confidence to the score of each true label.
  func add(to scores: inout [Double], at position: Int, of ratings: Ratings) {
    let change = slope.value * slope.deviations[position]
    guard change != 0 else { return }
    let (annotator, given) = (Int(ratings.annotatorCodes[position]), Int(ratings.labelCodes[position]))
    for truth in 0..<labelCount {
      let odds = odds[annotator * labelCount + truth]
      scores[truth] +=
        truth == given
        ? log1p(exp(-odds)) - log1p(exp(-odds - change)) : log1p(exp(odds)) - log1p(exp(odds + change))
    }
  }
}
