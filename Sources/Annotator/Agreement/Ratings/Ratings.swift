/// Who gave which label to which item: the only input of every measure of agreement and every consensus.
///
/// Items, annotators and labels are small codes that index lists of names. The ratings are flat arrays,
/// sorted by item and then annotator, so that ten million of them take 80 MB (160 MB with confidences).
///
///     let ratings = try Ratings([Rating(item: "1", annotator: "ann", label: "claim")])
///     ratings.count  // 1
package struct Ratings: Equatable, Sendable {
  /// The annotators' names; their positions are the annotator codes.
  package let annotators: [String]
  /// The labels' names; their positions are the label codes.
  package let labels: [String]
  /// The items' names; empty if the items are only numbered.
  package let items: [String]
  /// Whether an annotator's second rating of the same item was kept (`RepeatRule.keepEach`).
  package let hasRepeats: Bool
  /// The number of ratings that were left out because the same annotator had rated the same item.
  package let droppedRepeats: Int

  /// Where each item's ratings begin, followed by the number of ratings.
  let offsets: [Int]
  /// The annotator code of each rating.
  let annotatorCodes: [Int32]
  /// The label code of each rating.
  let labelCodes: [Int32]
  /// The confidence of each rating, -1 if not stated; empty if none is.
  let confidences: [Double]
}

extension Ratings {
  /// An empty collection of ratings.
  package static let empty = Ratings(
    annotators: [], labels: [], items: [], hasRepeats: false, droppedRepeats: 0, offsets: [0],
    annotatorCodes: [], labelCodes: [], confidences: [])

  /// The number of ratings.
  package var count: Int { labelCodes.count }
  /// The number of items, including those without a rating.
  package var itemCount: Int { offsets.count - 1 }
  /// Whether any rating states a confidence.
  package var hasConfidences: Bool { !confidences.isEmpty }

  /// Returns the ratings of one item, in the order of the annotators; empty if there is no such item.
  package func ratings(ofItem item: Int) -> [CodedRating] {
    range(ofItem: item).map {
      CodedRating(
        annotator: Int(annotatorCodes[$0]), label: Int(labelCodes[$0]), confidence: confidence(at: $0))
    }
  }

  /// Returns the positions of an item's ratings; empty if there is no such item.
  func range(ofItem item: Int) -> Range<Int> {
    item >= 0 && item < itemCount ? offsets[item]..<offsets[item + 1] : 0..<0
  }

  /// Returns the confidence of the rating at a position, or nil if it isn't stated.
  func confidence(at position: Int) -> Double? {
    guard hasConfidences, confidences[position] >= 0 else { return nil }
    return confidences[position]
  }
}

/// A rating with its annotator and label as codes.
package struct CodedRating: Equatable, Sendable {
  /// The annotator's position in `Ratings.annotators`.
  package let annotator: Int
  /// The label's position in `Ratings.labels`.
  package let label: Int
  /// The confidence, 0…1; nil if not stated.
  package let confidence: Double?
}
