/// How far annotators agree on what goes with the label: on items that two of them tagged, whatever the
/// label.
package struct DetailAgreement: Equatable, Sendable {
  /// The fields that somebody used.
  package let rows: [DetailRow]
  /// Which kinds of sources stand against each other, the most frequent first.
  package let kindConfusions: [Confusion]
  /// Which sources stand against each other, the most frequent first.
  package let sourceConfusions: [Confusion]
  /// Agreement on the label by kind of source.
  package let labelsByKind: [LabelsOfKind]

  /// Two values of which one annotator gave the one and another the other.
  package struct Confusion: Equatable, Sendable {
    /// The value whose name comes first.
    package let first: String
    /// The other one.
    package let second: String
    /// On how many pairs of ratings.
    package let count: Int
  }

  /// The row of a field, if somebody used it.
  package func row(_ field: DetailField) -> DetailRow? { rows.first { $0.field == field } }

  /// Compares what goes with the labels; nil when nothing does.
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
