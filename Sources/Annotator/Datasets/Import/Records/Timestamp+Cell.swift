extension Timestamp {
  /// Reads a moment in UTC in the notations of programs for a table's cell: with a space for the T, without
  /// seconds or with fractions of them, without a zone, or as just a day.
  init?(cell text: String) {
    let plain = text.trimmed.replacing(" ", with: "T")
    let local = ["Z", "+00:00"].first { plain.hasSuffix($0) }.map { plain.dropLast($0.count) } ?? plain[...]
    let time = local.prefix { $0 != "." }
    let rest = [10: "T00:00:00Z", 16: ":00Z", 19: "Z"]
    guard let end = rest[time.utf8.count] else { return nil }
    self.init(iso: time + end)
  }
}
