/// Everything that was compared, as measures of it take it.
package struct ComparedItems: Sendable {
  let ratings: Ratings
  let tallies: LabelTallies
  let pairs: [AnnotatorPair]
  let options: AgreementReport.Options
}

/// A label, as measures of it take it.
package struct ComparedLabel: Sendable {
  let tallies: LabelTallies
  /// Its code.
  let label: Int
  /// Its share of all ratings.
  let share: MetricValue
}

/// Two annotators, as measures of them take them.
package struct ComparedPair: Sendable {
  let confusion: ConfusionMatrix
  /// Whether the labels have an order.
  let isOrdered: Bool
}

/// The stated confidences, as measures of them take them.
package struct ComparedConfidences: Sendable {
  let ratings: Ratings
  /// How often each confidence was stated for each item, and what the confidences are; nil where none was.
  private let stated: (tallies: LabelTallies, values: [Double])?

  init(_ ratings: Ratings) {
    self.ratings = ratings
    stated = ratings.confidencesAsLabels.map { ($0.ratings.tallies, $0.values) }
  }

  /// Krippendorff's α of the confidences, on a scale that is made of them.
  func alpha(on scale: ([Double]) -> KrippendorffAlpha.Scale) -> MetricValue {
    guard let stated else { return .undefined(.noConfidence) }
    return KrippendorffAlpha.alpha(stated.tallies, on: scale(stated.values))
  }
}
