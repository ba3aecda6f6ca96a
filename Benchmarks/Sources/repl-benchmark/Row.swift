/// A row of the table: what was measured, how often, the median, the 99th percentile, and the target.
struct Row {
  private let name: String
  private let seconds: [Double]
  private let target: Double?

  static let heading = cells("measured", "n", "median", "p99", "target", "target / p99")

  /// Creates a row from measured seconds.
  init(_ name: String, _ seconds: [Double], target: Double? = nil) {
    (self.name, self.seconds, self.target) = (name, seconds, target)
  }

  /// Prints the row. A target is compared with the median if there are fewer than 100 measurements.
  func show() {
    let isMany = seconds.count >= 100
    let held = seconds.percentile(isMany ? 0.99 : 0.5)
    print(
      Self.cells(
        name, "\(seconds.count)", Self.milliseconds(seconds.percentile(0.5)),
        isMany ? Self.milliseconds(seconds.percentile(0.99)) : "",
        target.map(Self.milliseconds) ?? "", target.map { "\(Self.rounded($0 / held))" } ?? ""))
  }

  /// Prints a row of memory.
  static func show(_ name: String, megabytes: Double, target: Double? = nil) {
    print(
      cells(
        name, "", "\(rounded(megabytes)) MB", "", target.map { "\(rounded($0)) MB" } ?? "",
        target.map { "\(rounded($0 / megabytes))" } ?? ""))
  }

  private static func cells(_ cells: String...) -> String {
    let widths = [62, 6, 12, 12, 12, 12]
    return zip(cells, widths).enumerated().map { index, cell in
      let padding = String(repeating: " ", count: max(0, cell.1 - cell.0.count))
      return index == 0 ? cell.0 + padding : padding + cell.0
    }.joined()
  }

  private static func milliseconds(_ seconds: Double) -> String { "\(rounded(seconds * 1_000)) ms" }

  private static func rounded(_ value: Double) -> Double { (value * 100).rounded() / 100 }
}

extension [Double] {
  /// Returns the value below which this share of the values lies.
  func percentile(_ share: Double) -> Double {
    let sorted = sorted()
    guard !sorted.isEmpty else { return .nan }
    return sorted[Swift.min(sorted.count - 1, Int(share * Double(sorted.count)))]
  }
}
