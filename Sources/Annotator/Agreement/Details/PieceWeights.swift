/// Agreement where one annotator split what another left whole, each piece weighed by its share of the
/// statements it is of.
///
/// One statement cut in six would otherwise count six times.
enum PieceWeights {
  /// The share of the pairs of ratings with one label, each pair of an item weighed by the least share that
  /// the item's piece has of its annotators' statements, in bytes of the text; nil where nobody cut what
  /// another left whole. Its interval takes as many items as the pieces weigh. Linear in the marks.
  static func agreement(_ comparison: Comparison) -> Coefficient? {
    guard comparison.parts.contains(where: { $0.article.pieceCount > 0 }) else { return nil }
    var (agreeing, all, items) = (0.0, 0.0, 0.0)
    for part in comparison.parts {
      let weights = weights(of: part.article)
      for (number, item) in part.items.enumerated() {
        let ratings = comparison.ratings.ratings(ofItem: item)
        if ratings.count > 1 { items += weights[number] }
        for (index, one) in ratings.enumerated() {
          for other in ratings.dropFirst(index + 1) {
            all += weights[number]
            if one.label == other.label { agreeing += weights[number] }
          }
        }
      }
    }
    return Coefficient(.ratio(agreeing, all, orElse: .noOverlap), of: Int(items.rounded()))
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
