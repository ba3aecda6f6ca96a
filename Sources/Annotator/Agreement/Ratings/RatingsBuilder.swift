/// Collects ratings one by one and sorts them once.
///
/// It takes 12 bytes per rating while it grows, 20 with confidences.
package struct RatingsBuilder: Sendable {
  private let annotators: [String]
  private let labels: [String]
  private var items: [Int32] = []
  private var annotatorCodes: [Int32] = []
  private var labelCodes: [Int32] = []
  private var confidences: [Double] = []
  private var itemCount = 0

  /// Creates a builder for these annotators and labels, whose positions are their codes.
  package init(annotators: [String], labels: [String]) {
    self.annotators = annotators
    self.labels = labels
  }

  /// Reserves room for a known number of ratings.
  package mutating func reserve(_ count: Int) {
    items.reserveCapacity(max(0, count))
    annotatorCodes.reserveCapacity(max(0, count))
    labelCodes.reserveCapacity(max(0, count))
  }

  /// Ensures that there are at least `count` items, even if nobody rated the last ones.
  package mutating func include(items count: Int) {
    itemCount = max(itemCount, min(count, Int(Int32.max)))
  }

  /// Adds one rating.
  ///
  /// - Throws: an error if a code is out of range, the confidence isn't a fraction, or ratings are too many.
  package mutating func add(
    item: Int, annotator: Int, label: Int, confidence: Double? = nil
  ) throws(UserError) {
    guard item >= 0, item < Int(Int32.max) else { throw UserError("item \(item) cannot be numbered") }
    guard annotator >= 0, annotator < annotators.count else {
      throw UserError("there is no annotator number \(annotator)")
    }
    guard label >= 0, label < labels.count else { throw UserError("there is no label number \(label)") }
    guard items.count < Int(Int32.max) else { throw UserError("there are too many ratings") }
    try append(confidence)
    items.append(Int32(item))
    annotatorCodes.append(Int32(annotator))
    labelCodes.append(Int32(label))
    itemCount = max(itemCount, item + 1)
  }

  /// Returns the ratings, sorted by item and annotator. O(ratings + items + annotators).
  ///
  /// - Throws: an error if an annotator rated an item twice and the rule is to refuse that.
  package func ratings(repeats: RepeatRule = .refuse, items names: [String] = []) throws(UserError) -> Ratings
  {
    let order = sortedPositions()
    let kept = try keep(order, repeats: repeats, names: names)
    var offsets = [Int](repeating: 0, count: itemCount + 1)
    for position in kept.positions { offsets[Int(items[Int(position)]) + 1] += 1 }
    for item in 0..<itemCount { offsets[item + 1] += offsets[item] }
    return Ratings(
      annotators: annotators, labels: labels, items: names, hasRepeats: kept.hasRepeats,
      droppedRepeats: order.count - kept.positions.count, offsets: offsets,
      annotatorCodes: kept.positions.map { annotatorCodes[Int($0)] },
      labelCodes: kept.positions.map { labelCodes[Int($0)] },
      confidences: confidences.isEmpty ? [] : kept.positions.map { confidences[Int($0)] })
  }
}

extension RatingsBuilder {
  private mutating func append(_ confidence: Double?) throws(UserError) {
    if let confidence {
      guard confidence >= 0, confidence <= 1 else {
        throw UserError("'\(confidence)' is not a confidence", fix: "use a fraction from 0 to 1")
      }
      if confidences.isEmpty { confidences = [Double](repeating: -1, count: items.count) }
      confidences.append(confidence)
    } else if !confidences.isEmpty {
      confidences.append(-1)
    }
  }

  /// Returns the positions of the ratings by item, annotator and arrival, by two stable counting sorts.
  private func sortedPositions() -> [Int32] {
    let byAnnotator = Self.countingSort(
      Array(0..<Int32(items.count)), by: annotatorCodes, keys: annotators.count)
    return Self.countingSort(byAnnotator, by: items, keys: itemCount)
  }

  private static func countingSort(_ positions: [Int32], by codes: [Int32], keys: Int) -> [Int32] {
    var starts = [Int](repeating: 0, count: keys + 1)
    for code in codes { starts[Int(code) + 1] += 1 }
    for key in 0..<keys { starts[key + 1] += starts[key] }
    var sorted = [Int32](repeating: 0, count: positions.count)
    for position in positions {
      let key = Int(codes[Int(position)])
      sorted[starts[key]] = position
      starts[key] += 1
    }
    return sorted
  }

  private func keep(
    _ order: [Int32], repeats: RepeatRule, names: [String]
  ) throws(UserError) -> (positions: [Int32], hasRepeats: Bool) {
    guard let index = order.indices.dropFirst().first(where: { isRepeat(order, at: $0) }) else {
      return (order, false)
    }
    switch repeats {
    case .refuse:
      throw repeatError(at: Int(order[index]), names: names)
    case .keepFirst:
      return (order.indices.filter { !isRepeat(order, at: $0) }.map { order[$0] }, false)
    case .keepLast:
      return (order.indices.filter { !isRepeat(order, at: $0 + 1) }.map { order[$0] }, false)
    case .keepEach:
      return (order, true)
    }
  }

  /// Whether the rating at an index of the order has the same item and annotator as the one before.
  private func isRepeat(_ order: [Int32], at index: Int) -> Bool {
    guard index > 0, index < order.count else { return false }
    let (this, before) = (Int(order[index]), Int(order[index - 1]))
    return items[this] == items[before] && annotatorCodes[this] == annotatorCodes[before]
  }

  private func repeatError(at position: Int, names: [String]) -> UserError {
    let item = Int(items[position])
    let name = item < names.count ? "'\(names[item])'" : "number \(item + 1)"
    return UserError(
      "'\(annotators[Int(annotatorCodes[position])])' rated item \(name) more than once",
      fix: "say which rating counts: the first or the last")
  }
}
