extension JSONWriter {
  /// Writes the agreement on where statements begin.
  mutating func write(_ boundaries: BoundaryAgreement?) {
    key("boundaries")
    guard let boundaries else { return null() }
    object {
      $0.figure("f1", boundaries.f1)
      $0.member("common", boundaries.common)
      $0.member("all", boundaries.all)
    }
  }

  /// Writes the agreement on the details of labels.
  mutating func write(_ details: DetailAgreement?) {
    key("details")
    guard let details else { return null() }
    object {
      $0.list("fields", details.rows) { $0.write($1) }
      $0.list("source_confusions", details.sourceConfusions) { $0.write($1) }
      $0.list("kind_confusions", details.kindConfusions) { $0.write($1) }
      $0.list("labels_by_kind", details.labelsByKind) {
        $0.member("kind", $1.kind.rawValue)
        $0.member("pairs", $1.pairs)
        $0.figure("percent_agreement", $1.agreement)
      }
    }
  }

  private mutating func write(_ row: DetailRow) {
    member("field", row.field.rawValue)
    member("items", row.items)
    figure("percent_agreement", row.agreement, row.interval)
    figure("krippendorff_alpha", row.alpha)
    member("named_items", row.namedItems)
    figure("named_agreement", row.namedAgreement)
  }

  private mutating func write(_ confusion: DetailAgreement.Confusion) {
    member("first", confusion.first)
    member("second", confusion.second)
    member("count", confusion.count)
  }
}
