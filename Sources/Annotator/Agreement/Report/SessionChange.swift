/// The change in an annotator's agreement with the others from the first half of statements to the second.
///
/// Statements are in the order in which their sessions were begun, and then in reading order. The interval at
/// 95% is Newcombe's for the difference of two shares. Source: Newcombe, Interval estimation for the
/// difference between independent proportions (1998), method 10.
package struct SessionChange: Equatable, Sendable {
  /// The mean share of the others who gave the same label, in the first half.
  package let first: Double
  /// The same share in the second half.
  package let second: Double
  /// The lower bound of the difference, second minus first.
  package let low: Double
  /// The upper bound of the difference.
  package let high: Double

  /// The number of shared statements below which no change can be determined.
  private static let minimumRatings = 20

  /// Compares the halves of the shares of others who agree, in order; nil if there are fewer than twenty.
  init?(_ shares: [Double]) {
    guard shares.count >= Self.minimumRatings else { return nil }
    let half = shares.count / 2
    let (front, back) = (shares[..<half], shares[half...])
    first = front.reduce(0, +) / Double(front.count)
    second = back.reduce(0, +) / Double(back.count)
    guard let one = Interval.share(.value(first), of: front.count),
      let other = Interval.share(.value(second), of: back.count)
    else { return nil }
    let below = (second - other.low) * (second - other.low) + (one.high - first) * (one.high - first)
    let above = (other.high - second) * (other.high - second) + (first - one.low) * (first - one.low)
    low = second - first - below.squareRoot()
    high = second - first + above.squareRoot()
  }

  /// Returns the change of each annotator with enough shared ratings. O(ratings · annotators per item).
  static func of(_ comparison: Comparison) -> [String: SessionChange] {
    guard !comparison.ratings.hasRepeats else { return [:] }
    let codes = Dictionary(
      uniqueKeysWithValues: zip(comparison.ratings.annotators, comparison.ratings.annotators.indices))
    var shares: [String: [(created: Timestamp, shares: [Double])]] = [:]
    // Sessions begun in the same second, as imports are, are ordered by text, not by who was named first.
    let parts = comparison.parts.sorted { $0.article.digest < $1.article.digest }
    for part in parts where part.article.sessions.count > 1 {
      for session in part.article.sessions {
        guard let code = codes[session.annotator] else { continue }
        let own = part.items.compactMap { comparison.ratings.shareOfOthers(agreeingWith: code, onItem: $0) }
        shares[session.annotator, default: []].append((session.created, own))
      }
    }
    return shares.compactMapValues { sessions in
      let ordered = sessions.enumerated().sorted {
        ($0.element.created, $0.offset) < ($1.element.created, $1.offset)
      }
      return SessionChange(ordered.flatMap(\.element.shares))
    }
  }

  /// The difference with its interval: "+5% (-10 to +20%)".
  var text: String {
    "\(Self.signed(second - first))% (\(Self.signed(low)) to \(Self.signed(high))%)"
  }

  private static func signed(_ share: Double) -> String {
    let text = (share * 100).decimals(0)
    return share * 100 >= 0.5 ? "+" + text : text
  }
}

extension Ratings {
  /// Returns the share of an item's other annotators who gave the same label as one.
  ///
  /// It is nil if that one or the others gave none.
  fileprivate func shareOfOthers(agreeingWith annotator: Int, onItem item: Int) -> Double? {
    let range = range(ofItem: item)
    guard range.count > 1, let own = range.first(where: { annotatorCodes[$0] == annotator }) else {
      return nil
    }
    return Double(range.count { labelCodes[$0] == labelCodes[own] } - 1) / Double(range.count - 1)
  }
}
