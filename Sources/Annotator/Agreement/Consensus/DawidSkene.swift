/// Dawid–Skene: each annotator's confusion matrix and each item's true label, estimated together by
/// expectation maximisation.
///
/// Starting from vote shares `T_ic`, it repeats until every `T_ic` changes by less than the tolerance:
/// `prior_c = mean_i T_ic`; `π_wcl = Σ_i T_ic n_iwl / Σ_i T_ic n_iw+`; `T_ic ∝ prior_c Π_wl π_wcl^n_iwl`, in
/// logarithms. With smoothing, Dirichlet pseudo-counts are added to the sums of `π` and `prior`, and the
/// (then penalised) `logLikelihood` still never falls. A row of an annotator that has no weight counts for
/// nothing. O(ratings · labels) per iteration. Source: Dawid & Skene, Applied Statistics 28 (1979), pages 20
/// to 28, equations 2.3 to 2.5.
package struct DawidSkene: Equatable, Sendable {
  /// The parameters that are estimated for each annotator.
  package var model: Model
  /// The pseudo-counts.
  package var smoothing: Smoothing
  /// The change of a posterior below which the estimate has converged.
  package var tolerance: Double
  /// The number of iterations after which it stops even if it hasn't converged.
  package var iterationLimit: Int
  /// Whether stated confidences count, to the extent that agreement rises with them (`ConfidenceSlope`).
  ///
  /// If so, `logLikelihood` may fall between iterations, because the annotators' matrices are still estimated
  /// from the labels alone.
  package var usesConfidence = false

  /// Creates an estimator; without arguments, the method of 1979, iterated to convergence.
  package init(
    model: Model = .confusion, smoothing: Smoothing = .none, tolerance: Double = 1e-12,
    iterationLimit: Int = 20_000
  ) {
    self.model = model
    self.smoothing = smoothing
    self.tolerance = tolerance
    self.iterationLimit = max(1, iterationLimit)
  }

  /// The parameters that are estimated for each annotator.
  package enum Model: String, Equatable, Sendable {
    /// A full confusion matrix: each true label is mistaken in its own way.
    case confusion
    /// One probability of being right; mistakes are spread evenly over the other labels.
    case oneCoin = "one_coin"
  }

  /// Dirichlet pseudo-counts: ratings that each annotator is assumed to have given beforehand.
  package struct Smoothing: Equatable, Sendable {
    /// Added to each annotator's right ratings, for each true label.
    package var right: Double
    /// Added to each annotator's wrong ratings, for each true label and each wrong one.
    package var wrong: Double
    /// Added to each label's number of items.
    package var prior: Double

    /// Creates pseudo-counts; negative ones count as 0.
    package init(right: Double, wrong: Double, prior: Double) {
      self.right = max(0, right)
      self.wrong = max(0, wrong)
      self.prior = max(0, prior)
    }

    /// No pseudo-counts: only observations count.
    package static let none = Smoothing(right: 0, wrong: 0, prior: 0)
  }
}

extension DawidSkene {
  /// Estimates everything from the ratings; repeated ratings by one annotator count as separate observations.
  package func fit(_ ratings: Ratings) -> Fit {
    var estimate = ExpectationMaximization(ratings, self)
    var likelihoods: [Double] = []
    var change = Double.infinity
    while likelihoods.count < iterationLimit, change >= tolerance, ratings.count > 0 {
      let step = estimate.iterate()
      likelihoods.append(step.fit)
      change = step.change
    }
    return Fit(
      consensus: Consensus(
        usesConfidence ? .confidentDawidSkene : .dawidSkene, ratings, shares: estimate.posteriors),
      priors: estimate.priors, confusions: estimate.confusions, likelihoods: likelihoods,
      hasConverged: change < tolerance || ratings.count == 0)
  }

  /// The result of an estimate.
  package struct Fit: Equatable, Sendable {
    /// The labels, with their posterior probabilities.
    package let consensus: Consensus
    /// How frequent each label is.
    package let priors: [Double]
    /// For each annotator and true label, how likely each label is given.
    ///
    /// Without smoothing, a row in which the annotator has no weight is all 1: it carries no information.
    package let confusions: [[[Double]]]
    /// `logLikelihood` at each iteration, with smoothing including that of the pseudo-counts.
    ///
    /// It never falls unless confidences are used.
    package let likelihoods: [Double]
    /// Whether it converged within the iteration limit.
    package let hasConverged: Bool

    /// How well the estimate fits the ratings, as the logarithm of their probability; nil without ratings.
    package var logLikelihood: Double? { likelihoods.last }
  }
}
