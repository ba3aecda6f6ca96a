#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#else
  import Musl
#endif

/// How likely a label is right, as the labels of the other annotators of the item tell.
///
/// The posterior of smoothed Dawid–Skene without the annotator's own rating: `prior_k Π_b π_b(k, label_b)` over the others
/// `b`, normalised over `k`. That the others are not always right is part of it, so that calibrated annotators come out as
/// calibrated. O(ratings · labels) besides the fit.
struct OthersLikelihood {
  private let ratings: Ratings
  private let priors: [Double]
  private let confusions: [[[Double]]]

  /// Estimates priors and confusions; nil where no confidence was stated, or an annotator's repeated ratings were kept.
  init?(_ ratings: Ratings) {
    guard ratings.hasConfidences, !ratings.hasRepeats else { return nil }
    let fit = DawidSkene.smoothed(labelCount: ratings.labels.count).fit(ratings)
    self.ratings = ratings
    priors = fit.priors
    confusions = fit.confusions
  }

  /// How likely the label of the rating at a position is right; nil when nobody else rated the item.
  func rightness(at position: Int, ofItem item: Int) -> Double? {
    let others = ratings.range(ofItem: item).filter { $0 != position }
    guard !others.isEmpty else { return nil }
    let logs = priors.indices.map { label in
      others.reduce(log(max(priors[label], 1e-300))) { sum, other in
        let annotator = Int(ratings.annotatorCodes[other])
        return sum + log(max(confusions[annotator][label][Int(ratings.labelCodes[other])], 1e-300))
      }
    }
    let greatest = logs.max() ?? 0
    let weights = logs.map { exp($0 - greatest) }
    return weights[Int(ratings.labelCodes[position])] / weights.reduce(0, +)
  }
}
