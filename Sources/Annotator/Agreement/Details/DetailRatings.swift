/// Ratings of a detail instead of the label: its values are ordered, or only known to be the same or not.
struct DetailRatings {
  private var entries: [(item: Int, annotator: Int, value: Int)] = []
  private var codes: [Int: Int] = [:]

  /// Adds an annotator's value for an item; values are any numbers.
  mutating func add(item: Int, annotator: Int, value: Int) {
    entries.append((item, annotator, value))
    codes[value] = codes[value] ?? codes.count
  }

  /// Returns the ratings; if `ordered`, label codes follow the order of the values. O(n log n).
  func ratings(of annotators: [String], ordered: Bool = false) throws(UserError) -> Ratings {
    var codes = codes
    if ordered {
      for (place, value) in codes.keys.sorted().enumerated() { codes[value] = place }
    }
    var builder = RatingsBuilder(
      annotators: annotators, labels: [String](repeating: "", count: codes.count))
    builder.reserve(entries.count)
    for entry in entries {
      try builder.add(item: entry.item, annotator: entry.annotator, label: codes[entry.value] ?? 0)
    }
    return try builder.ratings()
  }

  /// The distinct values in ascending order.
  var values: [Int] { codes.keys.sorted() }
}
