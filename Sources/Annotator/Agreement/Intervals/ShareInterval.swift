extension Interval {
  /// Returns the interval of a share of `items` independent items, or nil if there are none.
  ///
  /// The interval stays within 0…1 and is never empty.
  ///
  /// Source: Wilson, Probable inference, the law of succession, and statistical inference (1927).
  package static func share(_ share: MetricValue, of items: Int, level: Double = 0.95) -> Interval? {
    guard let share = share.value, items > 0,
      let quantile = StudentT.quantile(level: level, degrees: 1e9)
    else { return nil }
    let (count, square) = (Double(items), quantile * quantile)
    let center = (share + square / (2 * count)) / (1 + square / count)
    let error =
      (share * (1 - share) / count + square / (4 * count * count)).squareRoot() / (1 + square / count)
    return Interval(
      low: max(0, center - quantile * error), high: min(1, center + quantile * error), level: level,
      standardError: error)
  }
}
