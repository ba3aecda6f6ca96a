/// A coefficient with the interval it lies in.
package struct Coefficient: Equatable, Sendable {
  /// The coefficient.
  package let value: MetricValue
  /// Where it would fall with other items of the same kind; nil when that cannot be said.
  package let interval: Interval?
  /// How many bootstrap samples had no such figure; 0 for an analytic interval.
  package let undefinedReplicates: Int

  /// Creates a coefficient.
  package init(value: MetricValue, interval: Interval?, undefinedReplicates: Int = 0) {
    self.value = value
    self.interval = value.value == nil ? nil : interval
    self.undefinedReplicates = undefinedReplicates
  }
}

extension Coefficient {
  /// Krippendorff's nominal α with its jackknife interval over the items, and how many bootstrap replicates
  /// have no α.
  package static func alpha(_ tallies: LabelTallies, _ bootstrap: Bootstrap) -> Coefficient {
    let value = KrippendorffAlpha.alpha(tallies)
    guard value.value != nil else { return Coefficient(value: value, interval: nil) }
    return Coefficient(
      value: value, interval: AlphaInterval(tallies).interval(level: bootstrap.level),
      undefinedReplicates: bootstrap.samplesWithoutAlpha(tallies))
  }

  /// Krippendorff's nominal α of ratings, with its jackknife interval: over the articles from six of them on,
  /// else over the items.
  ///
  /// - Parameter articles: the items of each article; empty when that is not known.
  package static func alpha(
    _ ratings: Ratings, _ tallies: LabelTallies, articles: [Range<Int>], _ bootstrap: Bootstrap
  ) -> Coefficient {
    let coefficient = alpha(tallies, bootstrap)
    guard case .articles = AgreementReport.Grouping(ratings, articles) else { return coefficient }
    return Coefficient(
      value: coefficient.value, interval: AlphaInterval(ratings, articles: articles).interval(),
      undefinedReplicates: coefficient.undefinedReplicates)
  }

  /// Gwet's AC1 with its analytic interval.
  package static func ac1(_ tallies: LabelTallies) -> Coefficient {
    let value = GwetCoefficient.ac1(tallies)
    return Coefficient(
      value: value,
      interval: .analytic(value, standardError: StandardError.ac1(tallies), items: tallies.itemCount))
  }
}
