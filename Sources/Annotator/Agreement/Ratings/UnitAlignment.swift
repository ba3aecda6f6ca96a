/// The stretches of an article that count as one item each: the common pieces of all annotators' statements.
///
/// If everyone cut the text alike, these are the statements. Where one annotator split what another left
/// whole, they are the pieces, so that the label of the whole is compared with the label of each piece.
/// Pieces without a letter or digit are left out, because there is nothing in them to label.
struct UnitAlignment: Equatable, Sendable {
  /// The stretches in reading order, in UTF-8 offsets.
  private(set) var ranges: [Range<Int>] = []
  /// Whether the annotators cut the text differently.
  private(set) var differ = false

  /// Adds another annotator's statements to the ones before.
  ///
  /// Linear in both if they are the same; otherwise linear in their number times its logarithm, and in the
  /// text of the pieces.
  mutating func lay<Failure>(
    _ statements: [Range<Int>], over article: () throws(Failure) -> Article
  ) throws(Failure) {
    guard !ranges.isEmpty else {
      ranges = statements
      return
    }
    guard ranges != statements else { return }
    let article = try article()
    differ = true
    ranges = Self.cut(ranges, statements).compactMap { piece in
      article.trimmedRange(piece).flatMap { article.hasContent(in: $0) ? $0 : nil }
    }
  }

  /// Adds those statements of another annotator that are new, or returns false if any overlap. Linear.
  mutating func join(_ statements: [Range<Int>]) -> Bool {
    guard ranges != statements else { return true }
    var joined: [Range<Int>] = []
    joined.reserveCapacity(max(ranges.count, statements.count))
    var (old, new) = (ranges[...], statements[...])
    while let next = [old.first, new.first].compactMap({ $0 }).min(by: { $0.lowerBound < $1.lowerBound }) {
      guard joined.last.map({ $0.upperBound <= next.lowerBound }) ?? true else { return false }
      joined.append(next)
      if old.first == next { old.removeFirst() }
      if new.first == next { new.removeFirst() }
    }
    ranges = joined
    return true
  }

  /// Returns the position of the first stretch that overlaps a range, or nil if none does. Logarithmic.
  func firstIndex(overlapping range: Range<Int>) -> Int? {
    var (low, high) = (0, ranges.count)
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound <= range.lowerBound { low = middle + 1 } else { high = middle }
    }
    return low < ranges.count && ranges[low].overlaps(range) ? low : nil
  }

  /// Returns the stretches between neighbouring ends that are inside a range of either list.
  private static func cut(_ one: [Range<Int>], _ other: [Range<Int>]) -> [Range<Int>] {
    let ends = Set((one + other).flatMap { [$0.lowerBound, $0.upperBound] }).sorted()
    var (first, second) = (one[...], other[...])
    return zip(ends, ends.dropFirst()).compactMap { start, end in
      first = first.drop { $0.upperBound <= start }
      second = second.drop { $0.upperBound <= start }
      let isInside = [first.first, second.first].contains { $0.map { $0.lowerBound <= start } ?? false }
      return isInside ? start..<end : nil
    }
  }
}
