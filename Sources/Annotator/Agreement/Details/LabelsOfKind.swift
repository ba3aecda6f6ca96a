/// Agreement on the label of what one kind of source says.
///
/// Codebooks are read differently where a party speaks for itself.
package struct LabelsOfKind: Equatable, Sendable {
  /// The kind of source.
  package let kind: SourceKind
  /// The number of pairs of ratings in which somebody gave this kind.
  package let pairs: Int
  /// The share of them with the same label.
  package let agreement: MetricValue

  /// Returns the agreement for each kind that somebody gave, in the order of the kinds. Linear in the pairs.
  static func all(of items: DetailItems) -> [LabelsOfKind] {
    var counts: [SourceKind: (pairs: Int, agreeing: Int)] = [:]
    func count(_ kind: SourceKind, _ agree: Bool) {
      counts[kind, default: (0, 0)].pairs += 1
      if agree { counts[kind]?.agreeing += 1 }
    }
    for ratings in items.items where ratings.contains(where: { $0.kind != nil }) {
      for (index, one) in ratings.enumerated() {
        for other in ratings.dropFirst(index + 1) {
          if let kind = one.kind { count(kind, one.label == other.label) }
          if let kind = other.kind, kind != one.kind { count(kind, one.label == other.label) }
        }
      }
    }
    return SourceKind.allCases.compactMap { kind in
      counts[kind].map { LabelsOfKind(kind, pairs: $0.pairs, agreeing: $0.agreeing) }
    }
  }

  private init(_ kind: SourceKind, pairs: Int, agreeing: Int) {
    (self.kind, self.pairs) = (kind, pairs)
    agreement = .ratio(Double(agreeing), Double(pairs), orElse: .noOverlap)
  }

  /// Counts the items that an annotator and a reference tagged and for which the reference names this kind.
  ///
  /// The result is nil if there are none.
  init?(_ kind: SourceKind, _ items: DetailItems, of annotator: Int, against reference: Int) {
    var (pairs, agreeing) = (0, 0)
    for ratings in items.items {
      guard let one = ratings.first(where: { $0.annotator == annotator }),
        let measure = ratings.first(where: { $0.annotator == reference }), measure.kind == kind
      else { continue }
      pairs += 1
      if one.label == measure.label { agreeing += 1 }
    }
    guard pairs > 0 else { return nil }
    self.init(kind, pairs: pairs, agreeing: agreeing)
  }
}
