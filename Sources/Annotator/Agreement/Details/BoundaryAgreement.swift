/// Agreement on the places at which annotators cut a text.
///
/// F1 of a pair is `2 |A ∩ B| / (|A| + |B|)` over the places where their statements begin, without the first
/// one of a text, which nobody chooses. The counts are summed over all pairs and all texts. Linear in the
/// places, times the pairs. Source: as for chunks in Tjong Kim Sang & Buchholz, Introduction to the
/// CoNLL-2000 shared task (2000).
package struct BoundaryAgreement: Equatable, Sendable {
  /// The number of places that two annotators have in common, over all pairs.
  package private(set) var common = 0
  /// The number of places of both annotators, with common ones counted twice, over all pairs.
  package private(set) var all = 0

  /// F1 over all pairs.
  package var f1: MetricValue { .ratio(2 * Double(common), Double(all), orElse: .noUnits) }

  /// Compares the places of each annotator in each text.
  package init(_ texts: [[[Int32]]]) {
    for places in texts {
      for (index, one) in places.enumerated() {
        for other in places.dropFirst(index + 1) { add(one.dropFirst(), other.dropFirst()) }
      }
    }
  }

  /// Compares the cuts of articles; nil if all annotators cut all of them alike.
  init?(_ articles: [RatedArticle]) {
    guard articles.contains(where: \.pieces.differ) else { return nil }
    self.init(articles.map { $0.sessions.map(\.starts) })
  }

  private mutating func add(_ one: ArraySlice<Int32>, _ other: ArraySlice<Int32>) {
    var (one, other) = (one, other)
    all += one.count + other.count
    while let first = one.first, let second = other.first {
      if first == second { common += 1 }
      if first <= second { one.removeFirst() }
      if second <= first { other.removeFirst() }
    }
  }
}
