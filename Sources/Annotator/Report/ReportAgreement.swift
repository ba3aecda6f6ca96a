/// How far the analysts agree, in drawings: coefficients with their intervals, labels one by one, and
/// confidences against the others' choices.
struct ReportAgreement: Sendable {
  private let report: AgreementReport
  private let remarks: [String]
  private let labels: ReportLabels

  /// Draws a report on agreement.
  init(_ agreement: ReportArticle.Agreement, labels: ReportLabels) {
    (report, remarks, self.labels) = (agreement.report, agreement.remarks, labels)
  }

  /// The drawings, with a sentence on what was compared; nil if no item has two ratings.
  var html: String? {
    guard report.counts.pairableItems > 0 else { return nil }
    let words =
      "\(report.counts.annotators.counted("analyst")), "
      + "\(report.counts.pairableItems.counted("statement")) that at least two of them decided. The lines "
      + "are 95% intervals; for α and AC1, 0% is the level of chance."
    let sentences = (AgreementVerdict(report).sentences + remarks + [words]).map(\.html)
    return "<p class=\"method\">\(sentences.joined(separator: " "))</p>" + figures + (calibration ?? "")
  }
}

extension ReportAgreement {
  private struct Row {
    let name: String
    let value: MetricValue
    var interval: Interval?
    var style: Int?
  }

  private var rows: [Row] {
    let coefficients = [
      row("Percent agreement", report.figures.coefficient(.agreementByItem)),
      row("Krippendorff’s α", report.alpha), row("Gwet’s AC1", report.ac1),
    ]
    return coefficients
      + report.labels.map { label in
        row(
          "on “\(label.label)”", label.figures.coefficient(.specificAgreement),
          labels.number(of: Label(label.label)))
      }
  }

  private func row(_ name: String, _ figure: Coefficient, _ style: Int? = nil) -> Row {
    Row(name: name, value: figure.value, interval: figure.interval, style: style)
  }

  /// Where the axis begins, at chance or far enough below it to show every interval, and the spacing of the
  /// lines across it, in percent.
  private var scale: (low: Int, step: Int) {
    let lowest = rows.flatMap { [$0.value.value, $0.interval?.low].compactMap { $0 } }.min() ?? 0
    return lowest >= 0 ? (0, 20) : lowest >= -0.5 ? (-50, 25) : (-100, 50)
  }

  private var figures: String {
    let height = 26 * rows.count + 34
    let (low, step) = scale
    var svg = stride(from: low, through: 100, by: step)
      .map { axis(at: x(Double($0) / 100), label: "\($0)%".replacing("-", with: "−"), height: height) }
      .joined()
    for (index, row) in rows.enumerated() { svg += line(row, y: 20 + 26 * index) }
    let words = rows.map { "\($0.name) \(Self.words(of: $0.value))" }.joined(separator: ", ")
    return Self.drawing("How far the analysts agree", words: words, height: height, svg)
  }

  /// Returns a row: its name and its figure on the left, where a narrow window shows them, and the drawing.
  private func line(_ row: Row, y: Int) -> String {
    let name = row.name.visibleOnOneLine.clipped(to: 24)
    var svg = "<text x=\"150\" y=\"\(y + 4)\" text-anchor=\"end\">\(name.html)</text>"
    guard let value = row.value.value else {
      return svg + "<text x=\"160\" y=\"\(y + 4)\">\(Self.words(of: row.value).html)</text>"
    }
    let style = row.style.map { "var(--l\($0))" } ?? "var(--fg)"
    if let interval = row.interval {
      svg +=
        "<path style=\"stroke:\(style)\" stroke-width=\"3\" d=\"M\(x(interval.low)) "
        + "\(y)H\(x(interval.high))\"/>"
    }
    return svg + "<circle style=\"fill:\(style)\" cx=\"\(x(value))\" cy=\"\(y)\" r=\"6\"/>"
      + "<text x=\"200\" y=\"\(y + 4)\" text-anchor=\"end\">\(Self.words(of: row.value))</text>"
  }

  /// How likely judgments of each tenth of confidence are to be right, going by the others' labels. Those on
  /// the diagonal are calibrated.
  private var calibration: String? {
    let bins = (report.calibration?.bins() ?? []).filter { $0.count > 0 }
    guard !bins.isEmpty else { return nil }
    let most = Double(bins.map(\.count).max() ?? 1)
    var svg = (0...5).map { axis(at: 60 + 60 * $0, label: "\($0 * 20)%", height: 344) }.joined()
    svg += (0...5).map { level(at: 310 - 60 * $0, label: "\($0 * 20)%") }.joined()
    svg += "<path class=\"axis\" d=\"M60 310L360 10\"/>"
    for bin in bins {
      guard let confidence = bin.meanConfidence, let accuracy = bin.accuracy else { continue }
      let radius = 3 + 7 * (Double(bin.count) / most).squareRoot()
      svg +=
        "<circle style=\"fill:var(--l0)\" fill-opacity=\".75\" cx=\"\((60 + 300 * confidence).decimals(0))\""
      svg += " cy=\"\((310 - 300 * accuracy).decimals(0))\" r=\"\(radius.decimals(1))\"/>"
    }
    let words = bins.map { bin in
      "\(((bin.meanConfidence ?? 0) * 100).decimals(0))% sure: \(((bin.accuracy ?? 0) * 100).decimals(0))% "
        + "likely, \(bin.count.counted("judgment"))"
    }
    return Self.drawing(
      "Confidence against what the others’ labels make likely", words: words.joined(separator: ", "),
      width: 400, height: 344,
      svg,
      below:
        "Across: how sure the analyst was. Up: how likely the label is right, as far as "
        + "the others’ labels tell.")
  }

  private func level(at y: Int, label: String) -> String {
    "<path class=\"axis\" d=\"M56 \(y)H360\"/>"
      + "<text x=\"50\" y=\"\(y + 4)\" text-anchor=\"end\">\(label)</text>"
  }

  private func axis(at x: Int, label: String, height: Int) -> String {
    "<path class=\"axis\" d=\"M\(x) 8V\(height - 30)\"/><text x=\"\(x)\" y=\"\(height - 10)\" "
      + "text-anchor=\"middle\">\(label)</text>"
  }

  private func x(_ value: Double) -> Int {
    let low = Double(scale.low) / 100
    return 224 + Int(((max(low, min(1, value)) - low) / (1 - low) * 470).rounded())
  }

  private static func words(of value: MetricValue) -> String {
    switch value {
    case .value(let figure): "\((figure * 100).decimals(0))%"
    case .undefined(let reason): "undefined: \(reason.words)"
    }
  }

  private static func drawing(
    _ title: String, words: String, width: Int = 720, height: Int, _ svg: String, below: String? = nil
  ) -> String {
    let narrow = width < 720 ? " class=\"small\"" : ""
    return "<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"\(title.html)\">"
      + "<svg\(narrow) viewBox=\"0 0 \(width) \(height)\""
      + " role=\"img\" aria-label=\"\(title.html): \(words.html)\">\(svg)</svg></div>"
      + (below.map { "<p class=\"method\">\($0.html)</p>" } ?? "")
  }
}
