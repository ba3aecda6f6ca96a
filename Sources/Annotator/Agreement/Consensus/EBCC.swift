#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#else
  import Musl
#endif

/// Enhanced Bayesian classifier combination: annotators may err alike on items of the same hidden subtype.
///
/// Each true label has some subtypes, and each annotator a row of label probabilities for every subtype, so
/// that mistakes that several make together count once and not as independent voices. Estimated by mean-field
/// variational Bayes. The prior of the labels is the share of the votes; the subtypes start at random from
/// the seed. O(ratings · labels · subtypes) an iteration.
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
  /// The largest change of a posterior that counts as standing still.
  package var tolerance = 1e-3
  /// After how many iterations it stops even if something still moves.
  package var iterationLimit = 500
  /// Where the random numbers start.
  package var seed: UInt64 = 1

  /// Creates a way to estimate, with the settings that the program uses.
  package init() {}

  /// The labels, with their posterior probabilities.
  package func consensus(_ ratings: Ratings) -> Consensus {
    var inference = EBCCInference(ratings, self)
    var steps = 0
    while ratings.count > 0, steps < iterationLimit, inference.iterate() > tolerance { steps += 1 }
    return Consensus(.ebcc, ratings, shares: inference.labelPosteriors)
  }
}
