#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#else
  import Musl
#endif

/// Enhanced Bayesian classifier combination: annotators may err alike on items of the same hidden subtype.
///
/// Each true label has several subtypes, and each annotator has a row of label probabilities for each
/// subtype, so that mistakes that several annotators make together count once instead of as independent
/// voices. Estimated by mean-field variational Bayes. The prior of the labels is their share of the votes.
/// The subtypes start at random, from the seed. O(ratings · labels · subtypes) per iteration.
///
/// Source: Li, Rubinstein & Cohn, Exploiting worker correlation for label aggregation in crowdsourcing (ICML
/// 2019).
package struct EBCC: Equatable, Sendable {
  /// How many subtypes each label has.
  package var subtypes = 3
  /// Pseudo-counts of each annotator's right labels, for each subtype.
  package var right = 4.0
  /// Pseudo-counts of each annotator's wrong labels, for each subtype and wrong label.
  package var wrong = 1.0
  /// The pseudo-count that the subtypes of a label share.
  package var subtype = 0.1
  /// The largest change of a posterior that counts as convergence.
  package var tolerance = 1e-3
  /// The number of iterations after which it stops even if it hasn't converged.
  package var iterationLimit = 500
  /// The seed of the random numbers.
  package var seed: UInt64 = 1

  /// Creates an estimator with the settings that the program uses.
  package init() {}

  /// Returns the consensus by the labels' posterior probabilities.
  package func consensus(_ ratings: Ratings) -> Consensus {
    var inference = EBCCInference(ratings, self)
    var steps = 0
    while ratings.count > 0, steps < iterationLimit, inference.iterate() > tolerance { steps += 1 }
    return Consensus(.ebcc, ratings, shares: inference.labelPosteriors)
  }
}
