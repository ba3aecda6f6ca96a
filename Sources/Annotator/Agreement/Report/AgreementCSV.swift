/// An agreement report as comma-separated values: one figure per line, with its subject.
///
/// The columns are `section,first,second,label,measure,value,undefined`; a missing figure has an empty value
/// and its reason in the last column. Lines end in CR LF, as RFC 4180 requires.
package enum AgreementCSV {
  /// Returns the report as text.
  package static func text(_ report: AgreementReport) -> String {
    var table = Table()
    table.addWhole(report)
    for row in report.labels { table.add(row) }
    for row in report.pairs { table.add(row) }
    for row in report.annotators { table.add(row, labels: report.labels.map(\.label)) }
    table.write("confidence", MeasureTable.confidences, report.confidences)
    table.add(report.calibration, of: "")
    if let units = report.units { table.add(units) }
    if let offers = report.offers { table.add(offers) }
    if let boundaries = report.boundaries { table.add(boundaries) }
    if let details = report.details { table.add(details) }
    return table.text
  }
}

private struct Table {
  private(set) var text = "section,first,second,label,measure,value,undefined\r\n"

  private mutating func line(
    _ section: String, first: String = "", second: String = "", label: String = "", _ measure: String,
    _ measured: MetricValue
  ) {
    let value = measured.value.map { "\($0)" } ?? ""
    let fields = [section, first, second, label, measure, value, measured.reason?.rawValue ?? ""]
    text += fields.map(Self.quoted).joined(separator: ",") + "\r\n"
  }

  /// Adds a figure and the bounds of its interval.
  private mutating func line(
    _ section: String, first: String = "", second: String = "", label: String = "", _ measure: String,
    _ measured: MetricValue, _ interval: Interval?
  ) {
    line(section, first: first, second: second, label: label, measure, measured)
    guard let interval else { return }
    line(section, first: first, second: second, label: label, measure + "_low", .value(interval.low))
    line(section, first: first, second: second, label: label, measure + "_high", .value(interval.high))
  }

  /// Returns a field quoted so that a spreadsheet doesn't read it as a formula or as two fields.
  private static func quoted(_ field: String) -> String {
    let isNumber = Double(field) != nil
    let isFormula =
      !isNumber && field.unicodeScalars.first.map { "=+-@\t\r".unicodeScalars.contains($0) } == true
    let safe = isFormula ? "'" + field : field
    guard safe.unicodeScalars.contains(where: { ",\"\r\n".unicodeScalars.contains($0) }) else { return safe }
    return "\"" + safe.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
      + "\""
  }
}

extension Table {
  mutating func addWhole(_ report: AgreementReport) {
    let counts = report.counts
    for (name, count) in [
      ("ratings", counts.ratings), ("items", counts.items), ("pairable_items", counts.pairableItems),
      ("annotators", counts.annotators), ("pieces", counts.pieces),
    ] {
      line("counts", name, .value(Double(count)))
    }
    for exclusion in report.exclusions {
      line("exclusions", exclusion.reason, .value(Double(exclusion.count)))
    }
    line("bootstrap", "seed", .value(Double(report.bootstrap.seed)))
    line("bootstrap", "replicates", .value(Double(report.bootstrap.replicates)))
    line("bootstrap", "undefined_replicates", .value(Double(report.alpha.undefinedReplicates)))
    write("all", MeasureTable.whole, report.figures)
  }

  /// Adds all figures of a table.
  mutating func write<Subject>(
    _ section: String, first: String = "", second: String = "", label: String = "",
    _ table: [Measure<Subject>], _ figures: Figures
  ) {
    for measure in table {
      guard let figure = figures[measure] else { continue }
      line(
        section, first: first, second: second, label: label, measure.longKey, figure.value,
        measure.bounds == .none ? nil : figure.interval)
      guard measure.bounds == .whole, let interval = figure.interval else { continue }
      line(section, measure.longKey + "_standard_error", .value(interval.standardError))
    }
  }

  mutating func add(_ row: AgreementReport.LabelRow) {
    write("label", label: row.label, MeasureTable.labels, row.figures)
  }

  mutating func add(_ row: AgreementReport.PairRow) {
    line(
      "pair", first: row.first, second: row.second, "items", .value(Double(row.confusion.total)))
    write("pair", first: row.first, second: row.second, MeasureTable.pairs, row.figures)
  }

  mutating func add(_ row: AgreementReport.AnnotatorRow, labels: [String]) {
    let figures = [
      ("ratings", MetricValue.value(Double(row.figures.ratings))), ("coverage", row.figures.coverage),
      ("agreement_with_others", row.figures.agreementWithOthers), ("drift_size", row.figures.driftSize),
      ("mean_confidence", row.figures.meanConfidence),
    ]
    for (name, figure) in figures { line("annotator", first: row.name, name, figure) }
    if let change = row.change {
      line("annotator", first: row.name, "change", .value(change.second - change.first))
      line("annotator", first: row.name, "change_low", .value(change.low))
      line("annotator", first: row.name, "change_high", .value(change.high))
    }
    if let seconds = row.seconds {
      line("annotator", first: row.name, "seconds", MetricValue(seconds, unless: .offScale))
    }
    for (label, share, drift) in zip(zip(labels, row.figures.labelMix), row.figures.drift).map({
      ($0.0, $0.1, $1)
    }) {
      line("annotator", first: row.name, label: label, "label_share", .value(share))
      line("annotator", first: row.name, label: label, "drift", .value(drift))
    }
    add(row.figures.calibration, of: row.name)
  }

  mutating func add(_ calibration: Calibration?, of name: String) {
    guard let calibration else { return }
    for (measure, figure) in [
      ("judged", Double(calibration.count)), ("accuracy", calibration.accuracy),
      ("overconfidence", calibration.overconfidence), ("brier", calibration.brier),
      ("ece", calibration.expectedError()), ("mce", calibration.maximumError()),
    ] {
      line("calibration", first: name, measure, .value(figure))
    }
  }

  mutating func add(_ units: UnitizingAlpha) {
    line("ranges", "alpha_u", units.alpha)
    for figures in units.labels { line("ranges", label: figures.label, "alpha_u", figures.alpha) }
  }

  mutating func add(_ boundaries: BoundaryAgreement) {
    line("ranges", "boundary_f1", boundaries.f1)
    line("ranges", "boundaries_common", .value(Double(boundaries.common)))
  }

  mutating func add(_ details: DetailAgreement) {
    for row in details.rows {
      let name = row.field.rawValue
      line("detail", first: name, "items", .value(Double(row.items)))
      line("detail", first: name, "percent_agreement", row.agreement, row.interval)
      line("detail", first: name, "krippendorff_alpha", row.alpha)
      line("detail", first: name, "named_items", .value(Double(row.namedItems)))
      line("detail", first: name, "named_agreement", row.namedAgreement)
    }
    for confusion in details.sourceConfusions {
      line(
        "source_confusion", first: confusion.first, second: confusion.second, "pairs",
        .value(Double(confusion.count)))
    }
    for confusion in details.kindConfusions {
      line(
        "kind_confusion", first: confusion.first, second: confusion.second, "pairs",
        .value(Double(confusion.count)))
    }
    for row in details.labelsByKind {
      line("labels_by_kind", first: row.kind.rawValue, "percent_agreement", row.agreement)
    }
  }
}

extension Table {
  /// Adds the figures of the section `offers`.
  mutating func add(_ offers: OfferFigures) {
    for row in offers.counts.rows {
      for (measure, count) in [
        ("answered", row.answered), ("taken", row.taken), ("changed", row.changed), ("refused", row.refused),
      ] {
        line("offers", first: row.field, measure, .value(Double(count)))
      }
    }
    for (name, share) in [("with", offers.offered), ("without", offers.unoffered)] {
      line("offers", first: name, "items", .value(Double(share.items)))
      line("offers", first: name, "percent_agreement", share.percent, share.interval)
      line("offers", first: name, "krippendorff_alpha", share.alpha)
    }
  }
}
