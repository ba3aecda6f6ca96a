/// An agreement report as plain text for a terminal.
package struct AgreementText: Sendable {
  let report: AgreementReport
  let width: Int

  /// Prepares a report for a terminal of `width` columns.
  package init(_ report: AgreementReport, width: Int = 80) {
    self.report = report
    self.width = width
  }

  /// The lines, without line endings.
  package var lines: [String] {
    let verdict = AgreementVerdict(report)
    guard verdict.isComparison else { return verdict.sentences.flatMap(fitted) }
    return [
      verdict.sentences + counts, percent, beyondChance, labels, pairs, details, annotators, calibration,
      units, offers,
    ]
    .filter { !$0.isEmpty }.joined(separator: [""]).flatMap(fitted)
  }

  /// Returns a line, broken between words if it is too long.
  private func fitted(_ line: String) -> [String] {
    guard line.columns > width else { return [line] }
    let indent = line.prefix { $0 == " " }.count
    let wrapping = TextWrapping(width: width, firstIndent: indent, hangingIndent: indent + 2)
    return wrapping.wrapped(line.dropFirst(indent)).split(separator: "\n").map(String.init)
  }
}

extension AgreementText {
  private var counts: [String] {
    let counts = report.counts
    return [
      "Annotators: \(counts.annotators). Items: \(counts.items), with two or more ratings: "
        + "\(counts.pairableItems). Ratings: \(counts.ratings)."
    ] + pieces + report.exclusions.map { "Left out: \($0.reason.visibleOnOneLine) (\($0.count))." }
  }

  private var pieces: [String] {
    let count = report.counts.pieces
    guard count > 0 else { return [] }
    return [
      "Compared in pieces, because some annotators split what others left whole: \(count.counted("item"))."
    ]
  }

  private var percent: [String] {
    ["Percent agreement"] + Self.lines(of: MeasureTable.whole.filter { $0.form == .percent }, report.figures)
  }

  private var beyondChance: [String] {
    ["Beyond chance"] + Self.lines(of: MeasureTable.whole.filter { $0.form == .number }, report.figures)
      + undefinedReplicates
  }

  /// Returns a line for each figure, with its interval.
  private static func lines<Subject>(of table: [Measure<Subject>], _ figures: Figures) -> [String] {
    table.compactMap { measure in
      figures[measure].map { "  \(measure.name.padded(to: 35))\($0.text(as: measure.form))" }
    }
  }

  /// The number of bootstrap replicates without α, as a line, if there are any.
  private var undefinedReplicates: [String] {
    let count = report.alpha.undefinedReplicates
    guard count > 0 else { return [] }
    return [
      "  α is undefined in \(count) of \(report.bootstrap.replicates) bootstrap replicates (seed "
        + "\(report.bootstrap.seed)): few items, or one label."
    ]
  }

  private var labels: [String] {
    var table = FigureTable(["label"] + Self.heads(of: MeasureTable.labels))
    for row in report.labels {
      table.add(row.label, Self.cells(of: MeasureTable.labels, row.figures), drawing: row.specific)
    }
    return ["Each label"] + table.lines(width: width)
  }

  private var pairs: [String] {
    guard !report.pairs.isEmpty else { return [] }
    let measures = MeasureTable.pairs.filter { measure in report.pairs.contains { $0.figures[measure] != nil }
    }
    var table = FigureTable(["pair", "items"] + Self.heads(of: measures))
    for row in shownPairs {
      table.add(
        "\(row.first) and \(row.second)",
        [.text("\(row.confusion.total)")] + Self.cells(of: measures, row.figures),
        drawing: row.figures.value(.pairAgreement))
    }
    let rest = report.pairs.count - shownPairs.count
    return [
      rest > 0 ? "The \(shownPairs.count) pairs that agree least, of \(report.pairs.count)" : "Each pair"
    ]
      + table.lines(width: width) + shownPairs.flatMap(confusion)
  }

  /// Returns the heads of a table with a column for each measure and for its interval, if it has one.
  private static func heads<Subject>(of table: [Measure<Subject>]) -> [String] {
    table.flatMap { [$0.name] + ($0.bounds == .none ? [] : ["95%"]) }
  }

  private static func cells<Subject>(of table: [Measure<Subject>], _ figures: Figures) -> [FigureTable.Cell] {
    table.flatMap { measure in
      let figure = figures.coefficient(measure)
      let bounds = figure.interval.cell(as: measure.form)
      return [FigureTable.Cell.measured(figure.value, as: measure.form)]
        + (measure.bounds == .none ? [] : [.text(bounds)])
    }
  }

  /// All pairs or, if there are more than thirty, the thirty with the lowest κ, undefined ones last.
  private var shownPairs: [AgreementReport.PairRow] {
    guard report.pairs.count > 30 else { return report.pairs }
    let sorted = report.pairs.enumerated().sorted {
      ($0.element.kappa.value ?? 2, $0.offset) < ($1.element.kappa.value ?? 2, $1.offset)
    }
    return sorted.prefix(30).map(\.element)
  }

  /// Returns the three most frequent disagreements of a pair in words, the most frequent first.
  private func confusion(_ row: AgreementReport.PairRow) -> [String] {
    let labels = report.labels.map(\.label.visibleOnOneLine)
    let differing = row.confusion.cells.filter { $0.row != $0.column }.sorted {
      ($1.2, $0.0, $0.1) < ($0.2, $1.0, $1.1)
    }
    return differing.prefix(3).map { one, other, count in
      "  \(row.first.visibleOnOneLine) says \(labels[one]) where \(row.second.visibleOnOneLine) says "
        + "\(labels[other]): \(count)"
    }
  }

  /// The most labels that get a column each.
  private static let maximumColumns = 30

  private var annotators: [String] {
    let hasTimes = report.annotators.contains { $0.seconds != nil }
    let showsMix = report.labels.count <= Self.maximumColumns
    var table = FigureTable(
      ["annotator", "ratings", "coverage", "agree", "change", "confidence"] + (hasTimes ? ["seconds"] : [])
        + (showsMix ? report.labels.map(\.label.visibleOnOneLine) : []))
    for row in report.annotators {
      let figures = row.figures
      table.add(
        row.name,
        [
          .text("\(figures.ratings)"), .percent(figures.coverage), .percent(figures.agreementWithOthers),
          .text(row.change?.text ?? "–"), .percent(figures.meanConfidence),
        ] + (hasTimes ? [.text(row.seconds.map { $0.decimals(1) } ?? "–")] : [])
          + (showsMix ? figures.labelMix.map { .text($0.percent) } : []),
        drawing: figures.agreementWithOthers)
    }
    return ["Each annotator against the others"] + table.lines(width: width)
      + (report.annotators.contains { $0.change != nil }
        ? ["  change: agreement with the others in the second half of the statements minus that in the first"]
        : [])
  }

  private var calibration: [String] {
    guard let pooled = report.calibration else { return [] }
    var table = FigureTable(["annotator", "judged", "right", "overconfidence", "Brier score", "ECE", "MCE"])
    for row in report.annotators {
      guard let calibration = row.figures.calibration else { continue }
      table.add(row.name, calibration.cells)
    }
    table.add("all", pooled.cells)
    return ["Stated confidence against what the others' labels make likely"] + table.lines(width: width)
      + Self.lines(of: MeasureTable.confidences, report.confidences)
      + [
        "  How often each tenth was right; │ marks the stated confidence"
      ] + ReliabilityPlot(pooled, width: width - 2).lines.map { "  " + $0 }
  }

  private var units: [String] {
    guard let units = report.units else { return [] }
    var table = FigureTable(["label", "observed", "expected", "α"])
    for figures in units.labels {
      table.add(
        figures.label,
        [.text(figures.observed.decimals(4)), .text(figures.expected.decimals(4)), .figure(figures.alpha)])
    }
    return ["Agreement on the boundaries, Krippendorff's α_u   \(units.alpha.text)"] + boundaries
      + table.lines(width: width)
  }
}

extension Coefficient {
  /// Returns the figure with its interval.
  fileprivate func text(as form: FigureForm) -> String {
    let figure = form == .percent ? value.percentText : value.text
    guard let interval else { return figure }
    return "\(figure)   \((interval.level * 100).decimals(0))%: \(Optional(interval).cell(as: form))"
  }
}

extension FigureTable.Cell {
  fileprivate static func measured(_ value: MetricValue, as form: FigureForm) -> FigureTable.Cell {
    form == .percent ? .percent(value) : .figure(value)
  }
}

extension Interval? {
  /// Returns the bounds with two decimals or in whole percent, or a dash.
  fileprivate func cell(as form: FigureForm) -> String {
    form == .percent ? percentCell : map { "\($0.low.decimals(2)) to \($0.high.decimals(2))" } ?? "–"
  }
  /// The bounds in whole percent, or a dash.
  var percentCell: String {
    map { "\(($0.low * 100).decimals(0)) to \(($0.high * 100).decimals(0))%" } ?? "–"
  }
}

extension Calibration {
  fileprivate var cells: [FigureTable.Cell] {
    [
      .text("\(count)"), .text(accuracy.percent), .text(overconfidence.percent), .text(brier.decimals(3)),
      .text(expectedError().decimals(3)), .text(maximumError().decimals(3)),
    ]
  }
}
