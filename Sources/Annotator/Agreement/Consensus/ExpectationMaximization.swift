#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The state of a Dawid–Skene estimate, and one step of it.
///
/// The two halves of a step are fused: as soon as an item's posterior is known, it is added to the
/// annotators' sums for the next maximisation, so the ratings are read only once per iteration.
struct ExpectationMaximization {
  private let ratings: Ratings
  private let settings: DawidSkene
  private let chunks: [Range<Int>]
  private let ratedItems: Double
  private let slope: ConfidenceSlope?
  /// Item by item, the probability of each label.
  private(set) var posteriors: [Double]
  /// How frequent each label is.
  private(set) var priors: [Double] = []
  /// The sums of posteriors, by annotator, label given and true label.
  private var sums: [Double]
  /// The annotators' label probabilities, in the same order.
  private var probabilities: [Double]

  private var labelCount: Int { ratings.labels.count }

  init(_ ratings: Ratings, _ settings: DawidSkene) {
    self.ratings = ratings
    self.settings = settings
    slope = settings.usesConfidence ? ConfidenceSlope(ratings) : nil
    let cells = ratings.annotators.count * ratings.labels.count * ratings.labels.count
    chunks = ParallelMap.ranges(of: ratings.itemCount, atMost: 16, atLeast: max(2_048, cells))
    posteriors = ratings.voteShares
    ratedItems = Double((0..<ratings.itemCount).count { !ratings.range(ofItem: $0).isEmpty })
    sums = [Double](repeating: 0, count: cells)
    probabilities = sums
    addStartingSums()
    maximize()
  }

  /// Performs one step and returns the largest change of a posterior, and the fit.
  ///
  /// The fit is that of the parameters that the posteriors were computed from, before the step's
  /// maximisation.
  mutating func iterate() -> (change: Double, fit: Double) {
    let penalty = logPenalty()
    let parts = expect()
    sums = parts.dropFirst().reduce(into: parts.first?.sums ?? sums) { total, part in
      for index in total.indices { total[index] += part.sums[index] }
    }
    let fit = parts.reduce(penalty) { $0 + $1.fit }
    maximize()
    return (parts.reduce(0) { max($0, $1.change) }, fit)
  }

  /// For each annotator and true label, the probability of each label given.
  var confusions: [[[Double]]] {
    ratings.annotators.indices.map { annotator in
      (0..<labelCount).map { truth in
        (0..<labelCount).map { probabilities[cell(annotator, given: $0, truth: truth)] }
      }
    }
  }
}

// MARK: - Maximisation

extension ExpectationMaximization {
  private func cell(_ annotator: Int, given: Int, truth: Int) -> Int {
    (annotator * labelCount + given) * labelCount + truth
  }

  private mutating func addStartingSums() {
    for item in 0..<ratings.itemCount {
      for position in ratings.range(ofItem: item) {
        let start = cell(
          Int(ratings.annotatorCodes[position]), given: Int(ratings.labelCodes[position]), truth: 0)
        for truth in 0..<labelCount { sums[start + truth] += posteriors[item * labelCount + truth] }
      }
    }
  }

  /// Turns the sums into the priors and the annotators' probabilities.
  ///
  /// A row of a confusion matrix in which the annotator has no weight carries no information: all its
  /// probabilities are 1.
  private mutating func maximize() {
    maximizePriors()
    for annotator in ratings.annotators.indices {
      switch settings.model {
      case .confusion: maximizeConfusion(of: annotator)
      case .oneCoin: maximizeCoin(of: annotator)
      }
    }
  }

  private mutating func maximizePriors() {
    var totals = [Double](repeating: settings.smoothing.prior, count: labelCount)
    for item in 0..<ratings.itemCount {
      for truth in 0..<labelCount { totals[truth] += posteriors[item * labelCount + truth] }
    }
    let all = ratedItems + settings.smoothing.prior * Double(labelCount)
    priors = totals.map { all > 0 ? $0 / all : 0 }
  }

  private mutating func maximizeConfusion(of annotator: Int) {
    let smoothing = settings.smoothing
    for truth in 0..<labelCount {
      var total = 0.0
      for given in 0..<labelCount {
        let extra = given == truth ? smoothing.right : smoothing.wrong
        total += sums[cell(annotator, given: given, truth: truth)] + extra
      }
      for given in 0..<labelCount {
        let extra = given == truth ? smoothing.right : smoothing.wrong
        let cell = cell(annotator, given: given, truth: truth)
        probabilities[cell] = total > 0 ? (sums[cell] + extra) / total : 1
      }
    }
  }

  private mutating func maximizeCoin(of annotator: Int) {
    let others = Double(labelCount - 1)
    var right = settings.smoothing.right * Double(labelCount)
    var all = right + settings.smoothing.wrong * others * Double(labelCount)
    for given in 0..<labelCount {
      right += sums[cell(annotator, given: given, truth: given)]
      for truth in 0..<labelCount { all += sums[cell(annotator, given: given, truth: truth)] }
    }
    let skill = all > 0 ? right / all : 0
    for given in 0..<labelCount {
      for truth in 0..<labelCount {
        let wrong = all > 0 && others > 0 ? (1 - skill) / others : 0
        probabilities[cell(annotator, given: given, truth: truth)] = given == truth ? skill : wrong
      }
    }
  }

  /// Returns the logarithm of the Dirichlet densities, without their constants.
  private func logPenalty() -> Double {
    let smoothing = settings.smoothing
    guard smoothing != .none else { return 0 }
    var penalty = priors.reduce(0) { $0 + Self.weighted(smoothing.prior, log: $1) }
    for annotator in ratings.annotators.indices {
      for given in 0..<labelCount {
        for truth in 0..<labelCount {
          penalty += Self.weighted(
            given == truth ? smoothing.right : smoothing.wrong,
            log: probabilities[cell(annotator, given: given, truth: truth)])
        }
      }
    }
    return penalty
  }

  private static func weighted(_ weight: Double, log probability: Double) -> Double {
    weight > 0 && probability > 0 ? weight * log(probability) : 0
  }
}

// MARK: - Expectation

extension ExpectationMaximization {
  /// Computes the posteriors from the probabilities, and the annotators' sums from the posteriors.
  private mutating func expect() -> [ExpectationPart] {
    let logs = probabilities.map { log($0) }
    let step = ExpectationStep(
      ratings, logPriors: priors.map { log($0) }, logs: logs,
      shift: slope.map { ConfidenceShift($0, logs: logs, of: ratings) })
    return posteriors.withUnsafeMutableBufferPointer { buffer in
      nonisolated(unsafe) let posteriors = buffer  // each chunk writes only its own items
      return ParallelMap.map(chunks) { _, items in step.part(items, posteriors) }
    }
  }
}
