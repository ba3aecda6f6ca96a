/// The details of a judgment on which annotators are compared.
package struct RatedDetails: Equatable, Sendable {
  /// What is denied or reported.
  package enum Target: Equatable, Sendable {
    /// A stretch of the same article, in the units of the statement's range.
    case range(Range<Int>)
    /// Something outside the article, in words.
    case words(String)
  }

  /// Who asserts, denies or reports it, as written.
  package var source: String?
  /// What kind of source that is.
  package var kind: SourceKind?
  /// What is denied or reported.
  package var target: Target?
  /// How likely the annotator thinks the content is true, as a fraction.
  package var likelihood: Double?
  /// The Admiralty grade of the source and the item.
  package var grade: Grade?

  /// Creates empty details.
  package init() {}
}

extension RatedDetails {
  /// Copies the details of a judgment, except a target in its session; returns nil if there are no others.
  init?(_ judgment: Judgment) {
    guard judgment.hasDetails else { return nil }
    source = judgment.attribution
    kind = judgment.sourceKind
    likelihood = judgment.likelihood?.middle
    grade = judgment.grade
    switch judgment.target {
    case nil, .statement: target = nil
    case .text(let words): target = .words(words)
    case .article(let other): target = .words(other.text)
    }
    if self == RatedDetails() { return nil }
  }
}

extension Judgment {
  /// Whether it has details on which annotators are compared.
  var hasDetails: Bool {
    attribution != nil || sourceKind != nil || likelihood != nil || grade != nil || target != nil
  }
}

extension Likelihood {
  /// The fraction, or the middle of a term's range in ICD 203.
  package var middle: Double {
    switch self {
    case .fraction(let fraction): fraction.fraction
    case .term(.almostNoChance): 0.03
    case .term(.veryUnlikely): 0.125
    case .term(.unlikely): 0.325
    case .term(.roughlyEvenChance): 0.5
    case .term(.likely): 0.675
    case .term(.veryLikely): 0.875
    case .term(.almostCertain): 0.97
    }
  }
}
