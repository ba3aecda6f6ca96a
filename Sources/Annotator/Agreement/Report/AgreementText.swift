/// An agreement report as plain text for a terminal.
public struct AgreementText: Sendable {
  let report: AgreementReport
  let width: Int

  /// Prepares a report for a terminal of so many columns.
  public init(_ report: AgreementReport, width: Int = 80) {
    self.report = report
    self.width = width
  }

  /// The lines, without line ends.
  public var lines: [String] {
    let verdict = AgreementVerdict(report)
    guard verdict.isComparison else { return verdict.sentences.flatMap(fitted) }
    return [
      verdict.sentences + counts, percent, coefficients, labels, pairs, details, annotators, calibration,
      units, offers,
    ]
    .filter { !$0.isEmpty }.joined(separator: [""]).flatMap(fitted)
  }

  /// A line, broken between words where it is too long.
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
        + "\(counts.pairableItems). "
        + "Ratings: \(counts.ratings)."
    ] + pieces + report.exclusions.map { "Left out: \($0.reason.visibleOnOneLine): \($0.count)." }
  }

  private var pieces: [String] {
    let count = report.counts.pieces
    guard count > 0 else { return [] }
    return [
      "Compared in pieces, because some annotators split what others left whole: "
        + (count == 1 ? "1 item." : "\(count) items.")
    ]
  }

  private var percent: [String] {
    [
      "Percent agreement",
      "  by item, the mean over the items   "
        + "\(report.percent.byItem.percentText(report.percent.intervals.byItem))",
      "  by pair, all pairs of ratings      "
        + "\(report.percent.byPair.percentText(report.percent.intervals.byPair))",
      "  items on which all agree           "
        + "\(report.percent.unanimous.percentText(report.percent.intervals.unanimous))",
    ] + (report.percent.byShare.map { ["  by pair, pieces by their share     \($0.percentText)"] } ?? [])
  }

  private var coefficients: [String] {
    return [
      "Beyond chance",
      "  Krippendorff's α, nominal          \(report.alpha.text)",
      "  Gwet's AC1                         \(report.ac1.text)",
      "  Fleiss' κ, generalised             \(report.others.fleissGeneralized.text)",
      "  Fleiss' κ, complete data           \(report.others.fleiss.text)",
      "  Light's κ, mean over the pairs     \(report.others.light.text)",
    ] + undefinedReplicates
  }

  /// How many bootstrap replicates have no α, if any.
  private var undefinedReplicates: [String] {
    let count = report.alpha.undefinedReplicates
    guard count > 0 else { return [] }
    return [
      "  α does not exist in \(count) of \(report.bootstrap.replicates) bootstrap replicates (seed "
        + "\(report.bootstrap.seed)): few items, or one label."
    ]
  }

  private var labels: [String] {
    var table = FigureTable(["label", "share", "specific agreement", "95%", "α against the rest", "95%"])
    for row in report.labels {
      table.add(
        row.label,
        [
          .percent(row.share), .percent(row.specific), .text(row.specificInterval.percentCell),
          .figure(row.oneAgainstRest), .text(row.oneAgainstRestInterval.cell),
        ], drawing: row.specific)
    }
    return ["Each label"] + table.lines(width: width)
  }

  private var pairs: [String] {
    guard !report.pairs.isEmpty else { return [] }
    let isOrdered = report.pairs.contains { $0.weightedKappa != nil }
    var table = FigureTable(
      ["pair", "items", "agree", "95%", "Cohen's κ"] + (isOrdered ? ["weighted κ"] : []) + ["Scott's π"])
    for row in shownPairs {
      let weighted = row.weightedKappa.map { [FigureTable.Cell.figure($0)] } ?? []
      table.add(
        "\(row.first) and \(row.second)",
        [
          .text("\(row.confusion.total)"), .percent(row.percent), .text(row.percentInterval.percentCell),
          .figure(row.kappa),
        ] + weighted + [
          .figure(row.pi)
        ], drawing: row.percent)
    }
    let rest = report.pairs.count - shownPairs.count
    return [
      rest > 0 ? "The \(shownPairs.count) pairs that agree least, of \(report.pairs.count)" : "Each pair"
    ]
      + table.lines(width: width) + shownPairs.flatMap(confusion)
  }

  /// All pairs, or of more than thirty those with the lowest κ, an undefined one last.
  private var shownPairs: [AgreementReport.PairRow] {
    guard report.pairs.count > 30 else { return report.pairs }
    let sorted = report.pairs.enumerated().sorted {
      ($0.element.kappa.value ?? 2, $0.offset) < ($1.element.kappa.value ?? 2, $1.offset)
    }
    return sorted.prefix(30).map(\.element)
  }

  /// The disagreements of a pair in words, the most frequent first.
  private func confusion(_ row: AgreementReport.PairRow) -> [String] {
    let labels = report.labels.map(\.label.visibleOnOneLine)
    let cells = labels.indices.flatMap { one in labels.indices.map { (one, $0, row.confusion[one, $0]) } }
    let differing = cells.filter { $0.0 != $0.1 && $0.2 > 0 }.sorted {
      ($1.2, $0.0, $0.1) < ($0.2, $1.0, $1.1)
    }
    return differing.prefix(3).map { one, other, count in
      "  \(row.first.visibleOnOneLine) says \(labels[one]) where \(row.second.visibleOnOneLine) says "
        + "\(labels[other]): \(count)"
    }
  }

  private var annotators: [String] {
    let hasTimes = report.annotators.contains { $0.seconds != nil }
    var table = FigureTable(
      ["annotator", "ratings", "coverage", "agree", "change", "confidence"] + (hasTimes ? ["seconds"] : [])
        + report.labels.map(\.label.visibleOnOneLine))
    for row in report.annotators {
      let figures = row.figures
      table.add(
        row.name,
        [
          .text("\(figures.ratings)"), .percent(figures.coverage), .percent(figures.agreementWithOthers),
          .text(row.change?.text ?? "–"), .percent(figures.meanConfidence),
        ] + (hasTimes ? [.text(row.seconds.map { $0.decimals(1) } ?? "–")] : [])
          + figures.labelMix.map { .text($0.percent) }, drawing: figures.agreementWithOthers)
    }
    return ["Each annotator against the others"] + table.lines(width: width)
      + (report.annotators.contains { $0.change != nil }
        ? ["  change: agreement with the others in the second half of the statements, less that in the first"]
        : [])
  }

  private var calibration: [String] {
    guard let pooled = report.confidence.calibration else { return [] }
    var table = FigureTable(["annotator", "judged", "right", "too sure by", "Brier score", "ECE", "MCE"])
    for row in report.annotators {
      guard let calibration = row.figures.calibration else { continue }
      table.add(row.name, calibration.cells)
    }
    table.add("all", pooled.cells)
    let confidence = report.confidence
    return ["Stated confidence against what the labels of the others make likely"] + table.lines(width: width)
      + [
        "  agreement weighted by confidence    \(confidence.weightedAgreement.percentText)",
        "  agreement of the same pairs        \(confidence.unweightedAgreement.percentText)",
        "  two confidences differ by          \(confidence.meanDifference.percentText)",
        "  α of the confidences, ordinal      \(confidence.ordinalAlpha.text)",
        "  α of the confidences, interval     \(confidence.intervalAlpha.text)",
        "  How often each tenth was right; │ marks the stated confidence",
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
  /// The figure with its interval.
  fileprivate var text: String {
    guard let interval else { return value.text }
    return "\(value.text)   \((interval.level * 100).decimals(0))%: \(Optional(interval).cell)"
  }
}

extension MetricValue {
  /// The figure as a percentage with its interval.
  fileprivate func percentText(_ interval: Interval?) -> String {
    guard let interval else { return percentText }
    return "\(percentText)   \((interval.level * 100).decimals(0))%: \(Optional(interval).percentCell)"
  }
}

extension Interval? {
  /// The bounds with two decimals, or a dash.
  fileprivate var cell: String { map { "\($0.low.decimals(2)) to \($0.high.decimals(2))" } ?? "–" }
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
