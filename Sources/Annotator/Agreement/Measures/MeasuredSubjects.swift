/// Everything that was compared, as its measures need it.
package struct ComparedItems: Sendable {
  let ratings: Ratings
  let tallies: LabelTallies
  let pairs: [AnnotatorPair]
  let options: AgreementReport.Options
}

/// A label, as its measures need it.
package struct ComparedLabel: Sendable {
  let tallies: LabelTallies
  /// The label's code.
  let label: Int
  /// The label's share of all ratings.
  let share: MetricValue
}

/// Two annotators, as their measures need them.
package struct ComparedPair: Sendable {
  let confusion: ConfusionMatrix
  /// Whether the labels are ordered.
  let isOrdered: Bool
}

/// The stated confidences, as their measures need them.
package struct ComparedConfidences: Sendable {
  let ratings: Ratings
  /// How often each confidence was stated for each item, and the values of the confidences; nil if none was.
  private let stated: (tallies: LabelTallies, values: [Double])?

  init(_ ratings: Ratings) {
    self.ratings = ratings
    stated = ratings.confidencesAsLabels.map { ($0.ratings.tallies, $0.values) }
  }

  /// Returns Krippendorff's α of the confidences, on a scale made from their values.
  func alpha(on scale: ([Double]) -> KrippendorffAlpha.Scale) -> MetricValue {
    guard let stated else { return .undefined(.noConfidence) }
    return KrippendorffAlpha.alpha(stated.tallies, on: scale(stated.values))
  }
}
