/// What became of the offers, and how far annotators agree with and without them.
///
/// If offers pull answers towards themselves, agreement is higher where any annotator was offered something
/// than where nobody was. But the statements differ, too, so higher agreement is a sign, not proof.
package struct OfferFigures: Equatable, Sendable {
  /// The answers to the offers, field by field.
  package let counts: OfferCounts
  /// Agreement on the labels of items for which somebody was offered something.
  package let offered: Share
  /// Agreement on the labels of the other items.
  package let unoffered: Share

  /// Agreement on some of the items.
  package struct Share: Equatable, Sendable {
    /// The number of items with two or more ratings.
    package let items: Int
    /// Percent agreement, as the mean over the items.
    package let percent: MetricValue
    /// The interval of `percent`.
    package let interval: Interval?
    /// Krippendorff's nominal α.
    package let alpha: MetricValue

    init(_ ratings: Ratings) {
      let tallies = ratings.tallies
      items = tallies.pairableItemCount
      percent = PercentAgreement.byItem(tallies)
      interval = .share(percent, of: items)
      alpha = KrippendorffAlpha.alpha(tallies, on: .nominal)
    }
  }
}

extension OfferFigures {
  /// Computes the figures of a comparison; nil if nothing was offered anywhere. Linear in the ratings.
  init?(_ comparison: Comparison) {
    var counts = OfferCounts()
    for session in comparison.parts.lazy.flatMap(\.article.sessions) { counts.add(session.offers) }
    guard !counts.rows.isEmpty else { return nil }
    let all = comparison.ratings
    var offered = RatingsBuilder(annotators: all.annotators, labels: all.labels)
    var others = RatingsBuilder(annotators: all.annotators, labels: all.labels)
    for part in comparison.parts {
      let isOffered = part.article.itemsWithOffers
      for item in part.items {
        for rating in all.ratings(ofItem: item) {
          if isOffered.contains(item - part.items.lowerBound) {
            try? offered.add(item: item, annotator: rating.annotator, label: rating.label)
          } else {
            try? others.add(item: item, annotator: rating.annotator, label: rating.label)
          }
        }
      }
    }
    guard let offered = try? offered.ratings(), let others = try? others.ratings() else { return nil }
    self.init(counts: counts, offered: Share(offered), unoffered: Share(others))
  }
}

extension RatedArticle {
  /// The items for which somebody was offered something, numbered from 0.
  fileprivate var itemsWithOffers: Set<Int> {
    var items: Set<Int> = []
    for session in sessions where !session.offeredMarks.isEmpty {
      for (item, mark) in session.covering(pieces.ranges).enumerated() {
        if let mark, session.offeredMarks.contains(mark) { items.insert(item) }
      }
    }
    return items
  }
}
