/// Light's κ: the mean of Cohen's κ over all pairs of annotators for whom it is defined.
///
/// O(pairs · labels²). Source: Light, Measures of response agreement for qualitative data,
/// Psychological Bulletin 76 (1971).
package enum LightKappa {
  /// Returns the mean over the pairs; undefined if κ is defined for none of them.
  package static func kappa(_ pairs: [AnnotatorPair]) -> MetricValue {
    let kappas = pairs.compactMap { CohenKappa.kappa($0.confusion).value }
    let reason = pairs.isEmpty ? UndefinedReason.noOverlap : .oneLabel
    return .ratio(kappas.reduce(0, +), Double(kappas.count), orElse: reason)
  }

  /// Returns the mean over all pairs that have an item in common.
  package static func kappa(_ ratings: Ratings) -> MetricValue {
    ratings.hasRepeats ? .undefined(.repeatedRatings) : kappa(ratings.annotatorPairs)
  }
}

extension Measure<ComparedItems> {
  static var lightKappa: Self {
    Measure("light_kappa", named: "Light's κ, mean over the pairs", source: "Light 1971") {
      Coefficient($0.ratings.hasRepeats ? .undefined(.repeatedRatings) : LightKappa.kappa($0.pairs))
    }
  }
}
