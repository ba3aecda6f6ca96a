extension AgreementText {
  /// What became of the offers, and agreement with and without them.
  var offers: [String] {
    guard let offers = report.offers else { return [] }
    var table = FigureTable(["offered", "answered", "taken", "changed", "refused"])
    for row in offers.counts.rows {
      let share = { (count: Int) in
        FigureTable.Cell.percent(
          .ratio(Double(count), Double(row.answered), orElse: .noItems))
      }
      table.add(
        OfferFigures.name(of: row.field),
        [.text("\(row.answered)"), share(row.taken), share(row.changed), share(row.refused)])
    }
    var agreement = FigureTable(["items", "compared", "percent agreement", "95%", "α"])
    for (name, share) in [("with an offer", offers.offered), ("without", offers.unoffered)] {
      agreement.add(
        name,
        [
          .text("\(share.items)"), .percent(share.percent), .text(share.interval.percentCell),
          .figure(share.alpha),
        ])
    }
    return ["What was offered"] + table.lines(width: width) + agreement.lines(width: width)
  }
}

extension OfferFigures {
  /// Returns the display name of an offered field.
  static func name(of field: String) -> String {
    switch field {
    case JudgmentField.attribution.key: "source"
    case JudgmentField.skip.key: "skip"
    default: field.split(separator: "_").joined(separator: " ")
    }
  }
}

extension JSONWriter {
  /// Writes the figures under `offers`; null if nothing was offered.
  mutating func write(_ offers: OfferFigures?) {
    guard let offers else { return member("offers", String?.none) }
    object("offers") {
      $0.list("fields", offers.counts.rows) {
        $0.member("field", $1.field)
        $0.member("answered", $1.answered)
        $0.member("taken", $1.taken)
        $0.member("changed", $1.changed)
        $0.member("refused", $1.refused)
      }
      for (key, share) in [("with", offers.offered), ("without", offers.unoffered)] {
        $0.object(key) {
          $0.member("items", share.items)
          $0.figure("percent_agreement", share.percent, share.interval)
          $0.figure("krippendorff_alpha", share.alpha)
        }
      }
    }
  }
}
