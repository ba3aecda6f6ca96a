/// A figure, or the reason why there is none: never NaN, infinity or a made-up 0 or 1.
///
///     PercentAgreement.byItem(Ratings.empty.tallies)  // .undefined(.noItems)
package enum MetricValue: Equatable, Sendable {
  /// A finite figure.
  case value(Double)
  /// No figure exists for these ratings.
  case undefined(UndefinedReason)

  /// The figure, or nil when it is undefined.
  package var value: Double? {
    guard case .value(let value) = self else { return nil }
    return value
  }

  /// Why there is no figure, or nil when there is one.
  package var reason: UndefinedReason? {
    guard case .undefined(let reason) = self else { return nil }
    return reason
  }
}

extension MetricValue {
  /// Creates a value from a figure, or an undefined one for that reason if the figure isn't finite.
  init(_ figure: Double, unless reason: UndefinedReason) {
    self = figure.isFinite ? .value(figure) : .undefined(reason)
  }

  /// Returns `numerator / denominator`, or undefined for that reason if the denominator is 0.
  static func ratio(_ numerator: Double, _ denominator: Double, orElse reason: UndefinedReason) -> MetricValue
  {
    denominator == 0 ? .undefined(reason) : MetricValue(numerator / denominator, unless: reason)
  }

  /// Returns `1 - observed / expected` for disagreements, the form of every chance-corrected measure.
  static func corrected(observed: Double, expected: Double, orElse reason: UndefinedReason) -> MetricValue {
    expected == 0 ? .undefined(reason) : MetricValue(1 - observed / expected, unless: reason)
  }
}

/// The reason why a figure doesn't exist.
package enum UndefinedReason: String, Equatable, Sendable, CaseIterable {
  /// Nothing was rated.
  case noItems = "no_items"
  /// Fewer than two annotators.
  case oneAnnotator = "one_annotator"
  /// No item was rated by two annotators.
  case noOverlap = "no_overlap"
  /// All ratings that count have the same label, so chance explains everything.
  case oneLabel = "one_label"
  /// The measure needs every item rated by the same number of annotators.
  case incomplete
  /// The label was not used by anybody.
  case unusedLabel = "unused_label"
  /// No rating states a confidence.
  case noConfidence = "no_confidence"
  /// A single item has no spread.
  case oneItem = "one_item"
  /// The values don't fit the scale: a negative one on a ratio scale, or one that isn't a finite number.
  case offScale = "off_scale"
  /// An annotator rated an item several times, which this measure would count as agreement with themselves.
  case repeatedRatings = "repeated_ratings"
  /// Nobody marked a unit.
  case noUnits = "no_units"

  /// The reason in words, without a full stop.
  package var words: String {
    switch self {
    case .noItems: "nothing was rated"
    case .oneAnnotator: "only one annotator"
    case .noOverlap: "no item was rated by two annotators"
    case .oneLabel: "only one label was used"
    case .incomplete: "not every item was rated by every annotator"
    case .unusedLabel: "nobody used the label"
    case .noConfidence: "no confidence was stated"
    case .oneItem: "only one item"
    case .offScale: "a value does not fit the scale"
    case .repeatedRatings: "an annotator rated an item more than once"
    case .noUnits: "nobody marked a unit"
    }
  }
}
