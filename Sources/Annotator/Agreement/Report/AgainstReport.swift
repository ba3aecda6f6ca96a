/// Each annotator compared with one that serves as the reference: gold, a consensus, a model, or a person.
package struct AgainstReport: Equatable, Sendable {
  /// The name of the reference annotator.
  package let reference: String
  /// The other annotators, by name, without those that have no item in common with the reference.
  package let rows: [Row]

  /// One annotator's figures.
  package struct Row: Equatable, Sendable {
    package let annotator: String
    /// The number of items that both rated.
    package let items: Int
    /// The share of these items with the same label.
    package let agreement: MetricValue
    package let interval: Interval?
    /// Cohen's κ.
    package let kappa: MetricValue
    /// The figures of each label that either used.
    package let labels: [LabelRow]
    /// Agreement on the label by the kind of source that the reference names.
    package let kinds: [LabelsOfKind]
  }

  /// How well an annotator matched the reference on one label.
  package struct LabelRow: Equatable, Sendable {
    package let label: String
    /// The share of the annotator's items with the label to which the reference gives it, too.
    package let precision: MetricValue
    /// The share of the reference's items with the label to which the annotator gives it, too.
    package let recall: MetricValue
  }

  /// Compares all other annotators with one.
  ///
  /// - Throws: an error if nobody has that name, or if nobody shares an item with the reference.
  package init(_ comparison: Comparison, reference: String) throws(UserError) {
    let ratings = comparison.ratings
    guard let code = ratings.annotators.firstIndex(of: reference) else {
      throw UserError(
        "there is no session by '\(reference)'", nearest: reference, of: ratings.annotators,
        fix: "name one of \(ratings.annotators.joined(separator: ", "))")
    }
    self.reference = reference
    let details = DetailItems(comparison)
    rows = ratings.annotators.indices.compactMap { other in
      guard other != code else { return nil }
      let confusion = ratings.pair(other, code).confusion
      return confusion.total > 0 ? Row(other, code, confusion, ratings, details) : nil
    }
    guard !rows.isEmpty else {
      throw UserError(
        "nobody rated an item that '\(reference)' rated",
        fix: "name sessions of the same articles; where the text has changed since, 'annotate adjudicate' "
          + "carries gold over")
    }
  }
}

extension AgainstReport.Row {
  fileprivate init(
    _ annotator: Int, _ reference: Int, _ confusion: ConfusionMatrix, _ ratings: Ratings,
    _ details: DetailItems
  ) {
    self.annotator = ratings.annotators[annotator]
    items = confusion.total
    agreement = confusion.percentAgreement
    interval = .share(agreement, of: items)
    kappa = CohenKappa.kappa(confusion)
    let (own, measure) = (confusion.rowTotals, confusion.columnTotals)
    labels = confusion.usedLabels.map { label in
      let hits = Double(confusion[label, label])
      return AgainstReport.LabelRow(
        label: ratings.labels[label], precision: .ratio(hits, Double(own[label]), orElse: .unusedLabel),
        recall: .ratio(hits, Double(measure[label]), orElse: .unusedLabel))
    }
    kinds = SourceKind.allCases.compactMap { LabelsOfKind($0, details, of: annotator, against: reference) }
  }
}

extension AgainstReport {
  /// Returns the lines of the report.
  package func lines(width: Int) -> [String] {
    var table = FigureTable(["annotator", "items", "agree", "95%", "Cohen's κ"])
    var labels = FigureTable(["annotator and label", "precision", "recall"])
    var kinds = FigureTable(["annotator and kind of source", "items", "agree on the label"])
    for row in rows {
      table.add(
        row.annotator,
        [.text("\(row.items)"), .percent(row.agreement), .text(row.interval.percentCell), .figure(row.kappa)])
      for label in row.labels {
        labels.add("\(row.annotator), \(label.label)", [.percent(label.precision), .percent(label.recall)])
      }
      for kind in row.kinds {
        kinds.add(
          "\(row.annotator), \(kind.kind.rawValue)", [.text("\(kind.pairs)"), .percent(kind.agreement)])
      }
    }
    let hasKinds = rows.contains { !$0.kinds.isEmpty }
    return ["Everybody against \(reference.visibleOnOneLine)"] + table.lines(width: width) + [
      "", "Each label",
    ]
      + labels.lines(width: width)
      + (hasKinds
        ? ["", "Each kind of source, as \(reference.visibleOnOneLine) names it"] + kinds.lines(width: width)
        : [])
  }

  /// The report as a JSON object with a trailing newline.
  package var json: [UInt8] {
    var writer = JSONWriter()
    writer.object {
      $0.member("format", "annotate-against")
      $0.member("version", 1)
      $0.member("reference", reference)
      $0.list("annotators", rows) { $0.write($1) }
    }
    writer.endLine()
    return writer.bytes
  }
}

extension JSONWriter {
  fileprivate mutating func write(_ row: AgainstReport.Row) {
    member("annotator", row.annotator)
    member("items", row.items)
    figure("percent_agreement", row.agreement, row.interval)
    figure("cohen_kappa", row.kappa)
    list("labels", row.labels) {
      $0.member("label", $1.label)
      $0.figure("precision", $1.precision)
      $0.figure("recall", $1.recall)
    }
    list("kinds", row.kinds) {
      $0.member("kind", $1.kind.rawValue)
      $0.member("items", $1.pairs)
      $0.figure("percent_agreement", $1.agreement)
    }
  }
}
