/// What became of what was offered, and how far annotators agree with offers and without.
///
/// Offers that pull answers towards themselves show as a higher agreement where something was offered to any
/// annotator than where nothing was; but the statements differ too, so it is a sign and no proof.
package struct OfferFigures: Equatable, Sendable {
  /// The answers to the offers, field by field.
  package let counts: OfferCounts
  /// Agreement on the labels of items at which somebody was offered something.
  package let offered: Share
  /// Agreement on the labels of the other items.
  package let unoffered: Share

  /// How far annotators agree on some items.
  package struct Share: Equatable, Sendable {
    /// Items with two or more ratings.
    package let items: Int
    /// The mean over the items.
    package let percent: MetricValue
    /// Its interval.
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
  /// The figures of a comparison; nil when nothing was offered anywhere. Linear in the ratings.
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
  /// The items at which somebody was offered something, from 0.
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
