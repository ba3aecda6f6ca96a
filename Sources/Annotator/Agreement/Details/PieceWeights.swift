/// Agreement where one annotator split what another left whole, with pieces weighted by their share of
/// statements.
///
/// Otherwise, one statement cut in six would count six times.
enum PieceWeights {
  /// Returns the share of pairs of ratings with the same label, and Krippendorff's nominal α, both by weight.
  ///
  /// A pair is weighted by the smallest share that the item's piece has of its annotators' statements, in
  /// bytes of the text. The interval of the share is that of as many items as the pieces weigh. The result is
  /// nil if nobody cut what another left whole. Linear in the marks.
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

  /// Returns, for each item of an article, its smallest share of a statement that covers it.
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
