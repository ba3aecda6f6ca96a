/// An agreement report for machines: one JSON object in which every key is always present.
///
/// A figure is `{"value": 0.5, "undefined": null}` or `{"value": null, "undefined": "no_overlap"}`.
/// `Documentation/Agreement.md` lists the keys.
package enum AgreementJSON {
  /// The version of the layout.
  package static let version = 1

  /// Returns the report as UTF-8, with a trailing newline.
  package static func bytes(_ report: AgreementReport) -> [UInt8] {
    var writer = JSONWriter()
    writer.object {
      $0.member("format", "annotate-agreement")
      $0.member("version", Self.version)
      $0.write(report)
    }
    writer.endLine()
    return writer.bytes
  }
}

extension JSONWriter {
  mutating func object(_ key: String? = nil, _ body: (inout JSONWriter) -> Void) {
    if let key { self.key(key) }
    open("{")
    body(&self)
    close("}")
  }

  mutating func list<Element>(
    _ key: String, _ elements: [Element], _ body: (inout JSONWriter, Element) -> Void
  ) {
    self.key(key)
    open("[")
    for element in elements { object { body(&$0, element) } }
    close("]")
  }

  mutating func figure(_ key: String, _ measured: MetricValue) {
    object(key) {
      $0.member("value", measured.value)
      $0.member("undefined", measured.reason?.rawValue)
    }
  }

  mutating func figure(_ key: String, _ measured: MetricValue, _ interval: Interval?) {
    object(key) {
      $0.member("value", measured.value)
      $0.member("undefined", measured.reason?.rawValue)
      $0.member("low", interval?.low)
      $0.member("high", interval?.high)
    }
  }

  /// Writes all figures of a table, in an object for each group; null for a figure that doesn't apply.
  fileprivate mutating func write<Subject>(_ table: [Measure<Subject>], _ figures: Figures) {
    var rest = table[...]
    while let first = rest.first {
      let members = rest.prefix { $0.group == first.group }
      rest = rest.dropFirst(members.count)
      if let group = first.group {
        object(group) { for measure in members { $0.write(measure, figures[measure]) } }
      } else {
        for measure in members { write(measure, figures[measure]) }
      }
    }
  }

  private mutating func write<Subject>(_ measure: Measure<Subject>, _ figure: Coefficient?) {
    guard let figure else {
      key(measure.key)
      return null()
    }
    object(measure.key) {
      $0.member("value", figure.value.value)
      $0.member("undefined", figure.value.reason?.rawValue)
      guard measure.bounds != .none else { return }
      $0.member("low", figure.interval?.low)
      $0.member("high", figure.interval?.high)
      guard measure.bounds == .whole else { return }
      $0.member("level", figure.interval?.level)
      $0.member("standard_error", figure.interval?.standardError)
      $0.member("undefined_replicates", figure.undefinedReplicates)
    }
  }

  fileprivate mutating func numbers(_ key: String, _ numbers: [Double]) {
    self.key(key)
    open("[")
    for number in numbers { value(number) }
    close("]")
  }
}

extension JSONWriter {
  fileprivate mutating func write(_ report: AgreementReport) {
    object("counts") {
      $0.member("ratings", report.counts.ratings)
      $0.member("items", report.counts.items)
      $0.member("pairable_items", report.counts.pairableItems)
      $0.member("annotators", report.counts.annotators)
      $0.member("pieces", report.counts.pieces)
    }
    list("exclusions", report.exclusions) {
      $0.member("reason", $1.reason)
      $0.member("count", $1.count)
    }
    write(MeasureTable.whole, report.figures)
    object("grouping") {
      switch report.grouping {
      case .items: $0.member("by", "items"); $0.member("articles", Int?.none)
      case .itemsOfFewArticles(let count): $0.member("by", "items"); $0.member("articles", count)
      case .articles(let count): $0.member("by", "articles"); $0.member("articles", count)
      }
    }
    object("bootstrap") {
      $0.member("seed", "\(report.bootstrap.seed)")
      $0.member("replicates", report.bootstrap.replicates)
    }
    list("labels", report.labels) { $0.write($1) }
    list("pairs", report.pairs) { $0.write($1) }
    list("annotators", report.annotators) { $0.write($1) }
    object("confidence") {
      $0.write(MeasureTable.confidences, report.confidences)
      $0.write(report.calibration)
    }
    write(report.offers)
    write(report.units)
    write(report.boundaries)
    write(report.details)
  }

  private mutating func write(_ row: AgreementReport.LabelRow) {
    member("label", row.label)
    write(MeasureTable.labels, row.figures)
  }

  private mutating func write(_ row: AgreementReport.PairRow) {
    member("first", row.first)
    member("second", row.second)
    member("items", row.confusion.total)
    write(MeasureTable.pairs, row.figures)
    key("confusion")
    guard row.confusion.labelCount <= ConfusionMatrix.fewLabels else { return null() }
    open("[")
    for first in 0..<row.confusion.labelCount {
      open("[")
      for second in 0..<row.confusion.labelCount { value(row.confusion[first, second]) }
      close("]")
    }
    close("]")
  }

  private mutating func write(_ row: AgreementReport.AnnotatorRow) {
    member("annotator", row.name)
    member("ratings", row.figures.ratings)
    figure("coverage", row.figures.coverage)
    figure("agreement_with_others", row.figures.agreementWithOthers)
    numbers("label_mix", row.figures.labelMix)
    numbers("drift", row.figures.drift)
    figure("drift_size", row.figures.driftSize)
    figure("mean_confidence", row.figures.meanConfidence)
    member("seconds", row.seconds)
    object("change") {
      $0.member("first_half", row.change?.first)
      $0.member("second_half", row.change?.second)
      $0.member("low", row.change?.low)
      $0.member("high", row.change?.high)
    }
    write(row.figures.calibration)
  }

  private mutating func write(_ calibration: Calibration?) {
    key("calibration")
    guard let calibration else { return null() }
    object {
      $0.member("count", calibration.count)
      $0.member("mean_confidence", calibration.meanConfidence)
      $0.member("accuracy", calibration.accuracy)
      $0.member("overconfidence", calibration.overconfidence)
      $0.member("brier", calibration.brier)
      $0.member("reliability", calibration.reliability)
      $0.member("resolution", calibration.resolution)
      $0.member("uncertainty", calibration.uncertainty)
      $0.member("ece", calibration.expectedError())
      $0.member("mce", calibration.maximumError())
      $0.list("bins", calibration.bins()) {
        $0.member("low", $1.low)
        $0.member("high", $1.high)
        $0.member("count", $1.count)
        $0.member("mean_confidence", $1.meanConfidence)
        $0.member("accuracy", $1.accuracy)
      }
    }
  }

  private mutating func write(_ units: UnitizingAlpha?) {
    key("unitizing_alpha")
    guard let units else { return null() }
    object {
      $0.member("value", units.alpha.value)
      $0.member("undefined", units.alpha.reason?.rawValue)
      $0.list("labels", units.labels) {
        $0.member("label", $1.label)
        $0.member("observed", $1.observed)
        $0.member("expected", $1.expected)
        $0.figure("alpha", $1.alpha)
      }
    }
  }
}
