/// The number of answered offers for each field, by outcome.
package struct OfferCounts: Equatable, Sendable {
  /// The counts of one field.
  package struct Row: Equatable, Sendable {
    /// The field's key: "attribution", "target", "skipped", "label".
    package let field: String
    /// Offers whose value the analyst wrote.
    package var taken = 0
    /// Offers that the analyst replaced with something else.
    package var changed = 0
    /// Offers for which the analyst wrote nothing.
    package var refused = 0

    /// All offers that were answered.
    package var answered: Int { taken + changed + refused }
  }

  /// A row for each field with answered offers, in the order of their keys.
  package private(set) var rows: [Row] = []

  /// Creates empty counts.
  package init() {}

  /// Counts the offers that were answered.
  mutating func add(_ offers: [Offer]) {
    for offer in offers where offer.outcome != .open {
      let index = position(of: offer.field)
      switch offer.outcome {
      case .taken: rows[index].taken += 1
      case .changed: rows[index].changed += 1
      case .refused: rows[index].refused += 1
      case .open: break
      }
    }
  }

  /// Adds other counts.
  mutating func add(_ other: OfferCounts) {
    for row in other.rows {
      let index = position(of: row.field)
      rows[index].taken += row.taken
      rows[index].changed += row.changed
      rows[index].refused += row.refused
    }
  }

  private mutating func position(of field: String) -> Int {
    if let index = rows.firstIndex(where: { $0.field == field }) { return index }
    let index = rows.firstIndex { field < $0.field } ?? rows.count
    rows.insert(Row(field: field), at: index)
    return index
  }
}
