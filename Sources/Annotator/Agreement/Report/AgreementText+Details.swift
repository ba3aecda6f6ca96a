extension AgreementText {
  /// The details of labels: a row for each field, then the confusions of sources and kinds.
  var details: [String] {
    guard let details = report.details else { return [] }
    var table = FigureTable(["field", "items", "agree", "95%", "α", "both named", "agreement"])
    for row in details.rows {
      table.add(
        row.field.title,
        [
          .text("\(row.items)"), .percent(row.agreement), .text(row.interval.percentCell), .figure(row.alpha),
          .text("\(row.namedItems)"), .text(row.namedAgreement.percentCell),
        ])
    }
    return ["Other fields, where two annotators tagged"] + table.lines(width: width)
      + Self.confusions(details.sourceConfusions, of: "source")
      + Self.confusions(details.kindConfusions, of: "kind") + labelsByKind(details.labelsByKind)
  }

  private static func confusions(_ confusions: [DetailAgreement.Confusion], of field: String) -> [String] {
    let shown = confusions.prefix(5).map {
      "  \(field): one says \($0.first.visibleOnOneLine), another \($0.second.visibleOnOneLine): \($0.count)"
    }
    let rest = confusions.dropFirst(5).reduce(0) { $0 + $1.count }
    return shown + (rest > 0 ? ["  \(field): \(rest.counted("more disagreement")); --csv has all"] : [])
  }

  private func labelsByKind(_ kinds: [LabelsOfKind]) -> [String] {
    guard !kinds.isEmpty else { return [] }
    var table = FigureTable(["kind of source", "pairs", "agree on the label"])
    for row in kinds { table.add(row.kind.rawValue, [.text("\(row.pairs)"), .percent(row.agreement)]) }
    return [""] + table.lines(width: width)
  }

  /// Agreement on where statements begin, as a line.
  var boundaries: [String] {
    guard let boundaries = report.boundaries else { return [] }
    return [
      "  Statements begin at the same place: F1 \(boundaries.f1.text), \(boundaries.common) places in common"
    ]
  }
}
