/// Ratings of something else than the label: values that are only known to be the same or not, or stand in an
/// order.
struct DetailRatings {
  private var entries: [(item: Int, annotator: Int, value: Int)] = []
  private var codes: [Int: Int] = [:]

  /// Adds what an annotator says of an item; values are any numbers.
  mutating func add(item: Int, annotator: Int, value: Int) {
    entries.append((item, annotator, value))
    codes[value] = codes[value] ?? codes.count
  }

  /// The ratings; with `ordered` labels the codes stand in the order of the values. O(n log n).
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

  /// The distinct values in rising order.
  var values: [Int] { codes.keys.sorted() }
}
