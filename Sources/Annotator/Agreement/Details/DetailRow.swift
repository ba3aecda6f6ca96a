/// Agreement on one detail of a label.
package struct DetailRow: Equatable, Sendable {
  /// The field with the detail.
  package let field: DetailField
  /// The number of items that two or more annotators answered; no value counts if it is an answer.
  package let items: Int
  /// The share of pairs that give the same answer.
  package let agreement: MetricValue
  /// The share of pairs that give the same answer, among those in which one or both name a value.
  package let agreementWhereNamed: MetricValue
  /// The interval of `agreement`.
  package let interval: Interval?
  /// Krippendorff's α on the field's scale.
  package let alpha: MetricValue
  /// The number of items for which two or more annotators name a value.
  package let namedItems: Int
  /// The share of pairs that name the same value, among those in which both name one.
  package let namedAgreement: MetricValue

  init(
    _ field: DetailField, all: Ratings, named: Ratings, values: [Int], agreementWhereNamed: MetricValue
  ) {
    (self.field, self.agreementWhereNamed) = (field, agreementWhereNamed)
    let (tallies, namedTallies) = (all.tallies, named.tallies)
    items = tallies.pairableItemCount
    agreement = PercentAgreement.byPair(tallies)
    interval = .share(agreement, of: items)
    alpha = KrippendorffAlpha.alpha(tallies, on: field.scale(of: values))
    namedItems = namedTallies.pairableItemCount
    namedAgreement = PercentAgreement.byPair(namedTallies)
  }
}

/// A detail of a label that is compared.
package enum DetailField: String, CaseIterable, Sendable {
  /// Who asserts, denies or reports it; different names of the same source count as one.
  case source
  /// The kind of that source.
  case kind
  /// What is denied or reported.
  case target
  /// How likely the content is.
  case likelihood
  /// The reliability of the source, A to E.
  case sourceGrade = "source_grade"
  /// The credibility of the item, 1 to 5.
  case itemGrade = "item_grade"

  /// The name for display.
  var title: String {
    switch self {
    case .source, .kind, .target, .likelihood: rawValue
    case .sourceGrade: "grade, source"
    case .itemGrade: "grade, item"
    }
  }

  /// Whether a label without it is also an answer, namely that there is none.
  var countsNone: Bool {
    switch self {
    case .source, .kind, .target: true
    case .likelihood, .sourceGrade, .itemGrade: false
    }
  }

  /// Returns the scale of its values, which are millionths for a likelihood and positions for a grade.
  func scale(of values: [Int]) -> KrippendorffAlpha.Scale {
    switch self {
    case .source, .kind, .target: .nominal
    case .likelihood: .interval(values.map { Double($0) / 1_000_000 })
    case .sourceGrade, .itemGrade: .ordinal
    }
  }

  /// Returns the value in a rating as a number, equal for equal values; nil if none was given.
  func value(in rating: DetailItems.Rating) -> Int? {
    switch self {
    case .source: rating.source
    case .kind: rating.detail.kindIndex < 0 ? nil : Int(rating.detail.kindIndex)
    case .target: rating.target
    case .likelihood: rating.detail.likelihood.map { Int(($0 * 1_000_000).rounded()) }
    case .sourceGrade: rating.detail.sourceGrade
    case .itemGrade: rating.detail.itemGrade
    }
  }
}
