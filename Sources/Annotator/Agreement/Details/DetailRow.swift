/// How far annotators agree on one thing that goes with the label.
package struct DetailRow: Equatable, Sendable {
  /// What it is.
  package let field: DetailField
  /// On how many items two or more say something, a missing value among them where that is an answer.
  package let items: Int
  /// The share of the pairs that say the same.
  package let agreement: MetricValue
  /// The share of the pairs that say the same among those of which one or both name a value.
  package let agreementWhereNamed: MetricValue
  /// The interval of the share of all pairs.
  package let interval: Interval?
  /// Krippendorff's α on the field's scale.
  package let alpha: MetricValue
  /// On how many items two or more name a value.
  package let namedItems: Int
  /// The share of the pairs that name a value each and name the same.
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

/// What goes with a label and is compared.
package enum DetailField: String, CaseIterable, Sendable {
  /// Who asserts, denies or reports it; names that mean one source are one.
  case source
  /// What kind of source that is.
  case kind
  /// What is denied or reported.
  case target
  /// How likely the content is.
  case likelihood
  /// The reliability of the source, A to E.
  case sourceGrade = "source_grade"
  /// The credibility of the item, 1 to 5.
  case itemGrade = "item_grade"

  /// Its name for people.
  var title: String {
    switch self {
    case .source, .kind, .target, .likelihood: rawValue
    case .sourceGrade: "grade, source"
    case .itemGrade: "grade, item"
    }
  }

  /// Whether a label without it says something, too: that there is none.
  var countsNone: Bool {
    switch self {
    case .source, .kind, .target: true
    case .likelihood, .sourceGrade, .itemGrade: false
    }
  }

  /// The scale of its values, which are millionths for a likelihood and places for a grade.
  func scale(of values: [Int]) -> KrippendorffAlpha.Scale {
    switch self {
    case .source, .kind, .target: .nominal
    case .likelihood: .interval(values.map { Double($0) / 1_000_000 })
    case .sourceGrade, .itemGrade: .ordinal
    }
  }

  /// The value in a rating, as a number that equals that of the same value; nil where none was given.
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
