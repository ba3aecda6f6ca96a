/// A coefficient with its interval.
package struct Coefficient: Equatable, Sendable {
  /// The coefficient.
  package let value: MetricValue
  /// The interval in which it would fall with other items of the same kind; nil if that can't be determined.
  package let interval: Interval?
  /// The number of bootstrap samples without such a figure; 0 for an analytic interval.
  package let undefinedReplicates: Int

  /// Creates a coefficient.
  package init(value: MetricValue, interval: Interval?, undefinedReplicates: Int = 0) {
    self.value = value
    self.interval = value.value == nil ? nil : interval
    self.undefinedReplicates = undefinedReplicates
  }
}

extension Coefficient {
  /// Returns Krippendorff's nominal α with its jackknife interval over the items, and the number of bootstrap
  /// replicates without α.
  package static func alpha(_ tallies: LabelTallies, _ bootstrap: Bootstrap) -> Coefficient {
    let value = KrippendorffAlpha.alpha(tallies)
    guard value.value != nil else { return Coefficient(value: value, interval: nil) }
    return Coefficient(
      value: value, interval: AlphaInterval(tallies).interval(level: bootstrap.level),
      undefinedReplicates: bootstrap.samplesWithoutAlpha(tallies))
  }

  /// Returns Krippendorff's nominal α of ratings with its jackknife interval: over the articles if there are
  /// at least six, otherwise over the items.
  ///
  /// - Parameter articles: the items of each article; empty if they aren't known.
  package static func alpha(
    _ ratings: Ratings, _ tallies: LabelTallies, articles: [Range<Int>], _ bootstrap: Bootstrap
  ) -> Coefficient {
    let coefficient = alpha(tallies, bootstrap)
    guard case .articles = AgreementReport.Grouping(ratings, articles) else { return coefficient }
    return Coefficient(
      value: coefficient.value, interval: AlphaInterval(ratings, articles: articles).interval(),
      undefinedReplicates: coefficient.undefinedReplicates)
  }

  /// Returns Gwet's AC1 with its analytic interval.
  package static func ac1(_ tallies: LabelTallies) -> Coefficient {
    let value = GwetCoefficient.ac1(tallies)
    return Coefficient(
      value: value,
      interval: .analytic(value, standardError: StandardError.ac1(tallies), items: tallies.itemCount))
  }
}
