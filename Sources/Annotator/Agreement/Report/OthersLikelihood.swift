#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#else
  import Musl
#endif

/// How likely a rating is right, judged by the labels of the item's other annotators.
///
/// The others give a posterior, that of smoothed Dawid–Skene without the annotator's own rating:
/// `q_k ∝ prior_k Π_b π_b(k, label_b)`. With `p` the share of right ratings among those of one annotator in
/// one tenth of confidence, a rating with label `a` is right with probability
/// `q_a p / (q_a p + (1 - q_a)(1 - p) / (labels - 1))`. `p` is the mean of these, found by EM with four
/// pseudo-ratings at the annotator's own mean. This takes the others' errors into account, so that calibrated
/// annotators come out as calibrated. O(ratings · labels) in addition to the fit. Original to this program.
struct OthersLikelihood {
  private static let iterations = 30
  private static let pseudoRatings = 4.0

  /// For each rating with a confidence on an item that others rated, how likely it is right; -1 for the rest.
  private var right: [Double]

  /// Estimates the probabilities.
  ///
  /// It is nil if no confidence was stated, an annotator's repeated ratings were kept, or there are more than
  /// 256 labels.
  init?(_ ratings: Ratings) {
    guard ratings.hasConfidences, !ratings.hasRepeats,
      ratings.labels.count <= ConfusionMatrix.fewLabels
    else { return nil }
    let posteriors = Self.posteriors(ratings)
    right = posteriors
    let judged = posteriors.indices.filter { posteriors[$0] >= 0 }
    let wrong = 1 / Double(max(1, ratings.labels.count - 1))
    let people = Dictionary(grouping: judged) { Int(ratings.annotatorCodes[$0]) }
    for (_, positions) in people {
      let mean = Self.share(positions.map { posteriors[$0] }, wrong: wrong, pseudo: 0, at: 0.5)
      let groups = Dictionary(grouping: positions) { Int((ratings.confidence(at: $0) ?? 0) * 10) }
      for (_, group) in groups {
        let share = Self.share(
          group.map { posteriors[$0] }, wrong: wrong, pseudo: Self.pseudoRatings, at: mean)
        for position in group { right[position] = Self.rightness(posteriors[position], share, wrong) }
      }
    }
    excludeOtherLabels(ratings)
  }

  /// Divides the probabilities of an item's ratings by their sum over its labels, if that is more than 1.
  ///
  /// Only one of an item's labels is right, so no report may say that two annotators who contradict each
  /// other are both right.
  private mutating func excludeOtherLabels(_ ratings: Ratings) {
    for item in 0..<ratings.itemCount {
      let judged = ratings.range(ofItem: item).filter { right[$0] >= 0 }
      // In the order of the labels, so that the same ratings give the same sum to the last digit.
      let labels = Set(judged.map { ratings.labelCodes[$0] }).sorted()
      guard labels.count > 1 else { continue }
      let sum = labels.reduce(0.0) { sum, label in
        let positions = judged.filter { ratings.labelCodes[$0] == label }
        return sum + positions.reduce(0) { $0 + right[$1] } / Double(positions.count)
      }
      guard sum > 1 else { continue }
      for position in judged { right[position] /= sum }
    }
  }

  /// Returns how likely the rating at a position is right, or nil if it can't be judged.
  func rightness(at position: Int) -> Double? { right[position] < 0 ? nil : right[position] }

  private static func rightness(_ posterior: Double, _ share: Double, _ wrong: Double) -> Double {
    let (yes, no) = (posterior * share, (1 - posterior) * (1 - share) * wrong)
    return yes + no > 0 ? yes / (yes + no) : share
  }

  /// Returns the share of ratings that are right, from the posteriors that the others give to their labels.
  private static func share(_ posteriors: [Double], wrong: Double, pseudo: Double, at mean: Double) -> Double
  {
    var share = pseudo > 0 ? mean : 0.75
    for _ in 0..<iterations {
      let sum = posteriors.reduce(pseudo * mean) { $0 + rightness($1, share, wrong) }
      share = sum / (Double(posteriors.count) + pseudo)
    }
    return share
  }

  /// Returns how likely the others make the label of each rating; -1 without a confidence or without others.
  private static func posteriors(_ ratings: Ratings) -> [Double] {
    let fit = DawidSkene.smoothed(labelCount: ratings.labels.count).fit(ratings)
    let logs = LogLikelihoods(fit)
    var posteriors = [Double](repeating: -1, count: ratings.count)
    var sums = logs.priors
    for item in 0..<ratings.itemCount {
      let range = ratings.range(ofItem: item)
      guard range.count > 1 else { continue }
      for position in range where ratings.confidence(at: position) != nil {
        sums.replaceSubrange(sums.indices, with: logs.priors)
        for other in range where other != position {
          logs.add(
            annotator: Int(ratings.annotatorCodes[other]), given: Int(ratings.labelCodes[other]), to: &sums)
        }
        let greatest = sums.max() ?? 0
        let all = sums.reduce(0) { $0 + exp($1 - greatest) }
        posteriors[position] = exp(sums[Int(ratings.labelCodes[position])] - greatest) / all
      }
    }
    return posteriors
  }
}

/// The logarithms of a Dawid–Skene estimate, in flat arrays.
private struct LogLikelihoods {
  let priors: [Double]
  /// The logarithm of each answer's probability, by annotator, label given and true label.
  private let answers: [Double]

  init(_ fit: DawidSkene.Fit) {
    let labels = fit.priors.indices
    priors = fit.priors.map { log(max($0, 1e-300)) }
    answers = fit.confusions.flatMap { confusion in
      labels.flatMap { given in labels.map { log(max(confusion[$0][given], 1e-300)) } }
    }
  }

  /// Adds the log-likelihood of an annotator's answer to the sum of each true label.
  func add(annotator: Int, given: Int, to sums: inout [Double]) {
    let start = (annotator * sums.count + given) * sums.count
    for label in sums.indices { sums[label] += answers[start + label] }
  }
}
