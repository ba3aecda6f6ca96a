/// The bounds between which a figure would fall with other items of the same kind.
package struct Interval: Equatable, Sendable {
  /// The lower bound.
  package let low: Double
  /// The upper bound.
  package let high: Double
  /// How often such bounds contain the true figure, for instance 0.95.
  package let level: Double
  /// The standard error of the figure.
  package let standardError: Double
}

extension Interval {
  /// Returns the interval around a coefficient by its standard error and Student's t over `items - 1` degrees
  /// of freedom; its upper bound is at most 1.
  ///
  /// It is nil if either figure is undefined or if the error is 0: items that are all alike don't tell how
  /// much others would differ.
  package static func analytic(
    _ coefficient: MetricValue, standardError: MetricValue, items: Int, level: Double = 0.95
  ) -> Interval? {
    guard let value = coefficient.value, let error = standardError.value, error > 1e-12,
      let width = StudentT.quantile(level: level, degrees: Double(items - 1))
    else { return nil }
    return Interval(
      low: value - width * error, high: min(1, value + width * error), level: level, standardError: error)
  }
}
