/// Agreement on the details of a label, on items that at least two annotators tagged, whatever the label.
package struct DetailAgreement: Equatable, Sendable {
  /// The fields that somebody used.
  package let rows: [DetailRow]
  /// The pairs of kinds of source that annotators confuse, the most frequent first.
  package let kindConfusions: [Confusion]
  /// The pairs of sources that annotators confuse, the most frequent first.
  package let sourceConfusions: [Confusion]
  /// Agreement on the label by kind of source.
  package let labelsByKind: [LabelsOfKind]

  /// Two different values that two annotators gave for the same item.
  package struct Confusion: Equatable, Sendable {
    /// The value whose name comes first.
    package let first: String
    /// The value whose name comes second.
    package let second: String
    /// The number of pairs of ratings with these values.
    package let count: Int
  }

  /// Returns the row of a field, if somebody used it.
  package func row(_ field: DetailField) -> DetailRow? { rows.first { $0.field == field } }

  /// Compares the details of the labels; nil if there are none.
  init?(_ comparison: Comparison) {
    guard comparison.parts.contains(where: { $0.article.sessions.contains { !$0.details.isEmpty } }) else {
      return nil
    }
    let items = DetailItems(comparison)
    rows = DetailField.allCases.compactMap { items.row($0) }
    kindConfusions = items.confusions { $0.kind?.rawValue }
    let spellings = items.spellings
    sourceConfusions = items.confusions { $0.source.flatMap { spellings[$0] } }
    labelsByKind = LabelsOfKind.all(of: items)
  }
}
