/// Dawid–Skene: each annotator's confusion matrix and each item's true label, estimated together by
/// expectation maximisation.
///
/// Starting from vote shares `T_ic`, it repeats until no `T_ic` moves by the tolerance or more: `prior_c =
/// mean_i T_ic`; `π_wcl = Σ_i T_ic n_iwl / Σ_i T_ic n_iw+`; `T_ic ∝ prior_c Π_wl π_wcl^n_iwl`, in logarithms.
/// With smoothing, Dirichlet pseudo-counts are added to the sums of `π` and `prior`, and the (then penalised)
/// `logLikelihood` still never falls. An annotator's row without any weight counts for nothing. O(ratings ·
/// labels) an iteration. Source: Dawid & Skene, Applied Statistics 28 (1979), pages 20 to 28, equations 2.3
/// to 2.5.
package struct DawidSkene: Equatable, Sendable {
  /// What is estimated of each annotator.
  package var model: Model
  /// The pseudo-counts.
  package var smoothing: Smoothing
  /// The largest change of a posterior that counts as standing still.
  package var tolerance: Double
  /// After how many iterations it stops even if something still moves.
  package var iterationLimit: Int
  /// Whether stated confidences count, as far as agreement rises with them (`ConfidenceSlope`);
  /// `logLikelihood` may then fall between iterations, because the annotators' matrices are still estimated
  /// from the labels alone.
  package var usesConfidence = false

  /// Creates a way to estimate; without arguments, the method of 1979, iterated to convergence.
  package init(
    model: Model = .confusion, smoothing: Smoothing = .none, tolerance: Double = 1e-12,
    iterationLimit: Int = 20_000
  ) {
    self.model = model
    self.smoothing = smoothing
    self.tolerance = tolerance
    self.iterationLimit = max(1, iterationLimit)
  }

  /// What is estimated of each annotator.
  package enum Model: String, Equatable, Sendable {
    /// A whole confusion matrix: each true label is mistaken in its own way.
    case confusion
    /// One probability of being right; a mistake falls on every other label alike.
    case oneCoin = "one_coin"
  }

  /// Dirichlet pseudo-counts, the ratings that each annotator is taken to have given before the first one.
  package struct Smoothing: Equatable, Sendable {
    /// Added to each annotator's ratings that are right, for each true label.
    package var right: Double
    /// Added to each annotator's ratings that are wrong, for each true label and each wrong one.
    package var wrong: Double
    /// Added to each label's number of items.
    package var prior: Double

    /// Creates pseudo-counts; negative ones count as 0.
    package init(right: Double, wrong: Double, prior: Double) {
      self.right = max(0, right)
      self.wrong = max(0, wrong)
      self.prior = max(0, prior)
    }

    /// None: only what was observed counts.
    package static let none = Smoothing(right: 0, wrong: 0, prior: 0)
  }
}

extension DawidSkene {
  /// Estimates everything from the ratings; repeated ratings by one annotator count as observations.
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

  /// What was estimated.
  package struct Fit: Equatable, Sendable {
    /// The labels, with their posterior probabilities.
    package let consensus: Consensus
    /// How frequent each label is.
    package let priors: [Double]
    /// For each annotator, row by row of true labels, how likely each label is given; a row of an
    /// annotator with no weight on that label is all 1 when nothing is smoothed: it says nothing.
    package let confusions: [[[Double]]]
    /// `logLikelihood` at each iteration (with smoothing, that of the pseudo-counts included): it never
    /// falls.
    package let likelihoods: [Double]
    /// Whether it stood still before the iteration limit.
    package let hasConverged: Bool

    /// How well all this fits the ratings, as the logarithm of their probability; nil when nothing was rated.
    package var logLikelihood: Double? { likelihoods.last }
  }
}
