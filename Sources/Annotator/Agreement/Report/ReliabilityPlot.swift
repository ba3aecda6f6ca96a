/// How often confidences in each tenth were right, as bars for a terminal.
///
///     0.8–0.9  ██████████████░░░░│░  64%  11
///
/// The bar is the share that was right, and `│` marks the mean confidence: a bar that ends before it is
/// overconfident. Empty tenths are left out.
package struct ReliabilityPlot: Equatable, Sendable {
  private let bins: [Calibration.Bin]
  private let width: Int

  /// Plots a calibration in `width` columns, at least 30.
  package init(_ calibration: Calibration, width: Int) {
    bins = calibration.bins().filter { $0.count > 0 }
    self.width = max(30, width)
  }

  /// The lines, without line endings.
  package var lines: [String] {
    let digits = bins.reduce(1) { max($0, String($1.count).utf8.count) }
    return bins.map { bin in
      let share = ((bin.accuracy ?? 0) * 100).decimals(0).padded(to: 3, .trailing)
      let count = String(bin.count).padded(to: digits, .trailing)
      return
        "\(bin.low.decimals(1))–\(bin.high.decimals(1))  \(bar(bin, room: width - 17 - digits))  \(share)%  "
        + "\(count)"
    }
  }

  private func bar(_ bin: Calibration.Bin, room: Int) -> String {
    let filled = Int(((bin.accuracy ?? 0) * Double(room)).rounded())
    let mark = min(room - 1, Int((bin.meanConfidence ?? 0) * Double(room)))
    return String((0..<max(0, room)).map { $0 == mark ? "│" : ($0 < filled ? "█" : "░") })
  }
}
