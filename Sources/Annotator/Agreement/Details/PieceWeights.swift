/// Agreement where one annotator split what another left whole, each piece weighed by its share of the
/// statements it is of.
///
/// One statement cut in six would otherwise count six times.
enum PieceWeights {
  /// The share of the pairs of ratings with one label, each pair of an item weighed by the least share that
  /// the item's piece has of its annotators' statements, in bytes of the text, and Krippendorff's nominal α
  /// of items that are weighed so; nil where nobody cut what another left whole. The interval of the share
  /// takes as many items as the pieces weigh. Linear in the marks.
  static func agreement(_ comparison: Comparison) -> (share: Coefficient, alpha: Coefficient)? {
    guard comparison.parts.contains(where: { $0.article.pieceCount > 0 }) else { return nil }
    var (agreeing, all, items, differing) = (0.0, 0.0, 0.0, 0.0)
    var totals = [Double](repeating: 0, count: comparison.ratings.labels.count)
    for part in comparison.parts {
      let weights = weights(of: part.article)
      for (number, item) in part.items.enumerated() {
        let ratings = comparison.ratings.ratings(ofItem: item)
        guard ratings.count > 1 else { continue }
        let (weight, size) = (weights[number], Double(ratings.count))
        var counts: [Int: Double] = [:]
        for rating in ratings {
          counts[rating.label, default: 0] += 1
          totals[rating.label] += weight
        }
        let same = counts.values.map { $0 * ($0 - 1) }.sorted().reduce(0, +)
        agreeing += weight * same
        all += weight * size * (size - 1)
        differing += weight * (size * (size - 1) - same) / (size - 1)
        items += weight
      }
    }
    let sum = totals.reduce(0, +)
    let expected = totals.reduce(0) { $0 + $1 * (sum - $1) } / (sum - 1)
    let alpha: MetricValue =
      sum > 1
      ? .corrected(observed: differing, expected: expected, orElse: .oneLabel) : .undefined(.noOverlap)
    return (
      Coefficient(.ratio(agreeing, all, orElse: .noOverlap), of: Int(items.rounded())), Coefficient(alpha)
    )
  }

  /// For each item of an article, the least share that it has of a statement that covers it.
  private static func weights(of article: RatedArticle) -> [Double] {
    let pieces = article.pieces.ranges
    var weights = [Double](repeating: 1, count: pieces.count)
    for session in article.sessions {
      for (number, position) in session.covering(pieces).enumerated() {
        guard let position else { continue }
        let whole = session.marks[position].range.count
        weights[number] = min(weights[number], Double(pieces[number].count) / Double(max(1, whole)))
      }
    }
    return weights
  }
}
