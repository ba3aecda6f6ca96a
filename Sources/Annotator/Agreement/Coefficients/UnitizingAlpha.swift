/// Krippendorff's unitizing α_u: do annotators mark the same stretches of a text with the same labels?
///
/// Each annotator's text is cut, label by label, into units and the gaps between them. The disagreement of
/// two overlapping units is the sum of the squared distances between their ends. That of a unit inside a gap
/// is the square of its length. The expected disagreement comes from placing all units anywhere by chance.
/// `α_u = 1 - Σ_c D_oc / Σ_c D_ec`. O(units log units) per label, times the pairs of annotators for `D_o`.
/// Source: Krippendorff, On the reliability of unitizing continuous data, Sociological Methodology 25 (1995);
/// Content Analysis (2nd ed. 2004), section 11.6.
package struct UnitizingAlpha: Equatable, Sendable {
  /// α_u over all labels.
  package let alpha: MetricValue
  /// The figures of each label in use, by name.
  package let labels: [LabelFigures]

  /// A stretch of text that an annotator marked.
  package struct Unit: Equatable, Sendable {
    /// Its range, in the same units as the text.
    package let range: Range<Int>
    /// Its label.
    package let label: String

    /// Creates a unit.
    package init(_ range: Range<Int>, label: String) {
      self.range = range
      self.label = label
    }
  }

  /// The disagreements about one label.
  package struct LabelFigures: Equatable, Sendable {
    /// The label.
    package let label: String
    /// `D_o`: the disagreement observed.
    package let observed: Double
    /// `D_e`: the disagreement expected by chance.
    package let expected: Double
    /// `1 - D_o / D_e`.
    package var alpha: MetricValue { .corrected(observed: observed, expected: expected, orElse: .noUnits) }
  }

  /// Compares what each annotator marked in a text.
  ///
  /// Units of one annotator with the same label must not overlap and must be inside the text; otherwise, the
  /// figures are undefined.
  package init(annotators: [[Unit]], of text: Range<Int>) {
    let names = Set(annotators.joined().map(\.label)).sorted()
    if let obstacle = Self.obstacle(annotators, text) {
      (alpha, labels) = (.undefined(obstacle), [])
      return
    }
    var figures: [LabelFigures] = []
    for name in names {
      let sections = annotators.map { Section.sections(of: text, units: $0.filter { $0.label == name }) }
      let complete = sections.compactMap { $0 }
      guard complete.count == annotators.count else {
        (alpha, labels) = (.undefined(.offScale), [])
        return
      }
      figures.append(
        LabelFigures(
          label: name, observed: UnitDisagreement.observed(complete, length: text.count),
          expected: UnitDisagreement.expected(complete, length: text.count)))
    }
    labels = figures
    alpha = .corrected(
      observed: figures.reduce(0) { $0 + $1.observed }, expected: figures.reduce(0) { $0 + $1.expected },
      orElse: .noUnits)
  }

  /// Pools the comparisons of several texts, adding up the disagreements of each label.
  ///
  /// Texts without figures add nothing.
  package init(pooling texts: [UnitizingAlpha]) {
    let figures = texts.flatMap(\.labels)
    labels = Set(figures.map(\.label)).sorted().map { label in
      let same = figures.filter { $0.label == label }
      return LabelFigures(
        label: label, observed: same.reduce(0) { $0 + $1.observed },
        expected: same.reduce(0) { $0 + $1.expected })
    }
    guard !labels.isEmpty else {
      alpha = .undefined(texts.lazy.compactMap(\.alpha.reason).first ?? .noUnits)
      return
    }
    alpha = .corrected(
      observed: labels.reduce(0) { $0 + $1.observed }, expected: labels.reduce(0) { $0 + $1.expected },
      orElse: .noUnits)
  }

  private static func obstacle(_ annotators: [[Unit]], _ text: Range<Int>) -> UndefinedReason? {
    if text.isEmpty { return .noItems }
    if annotators.count < 2 { return .oneAnnotator }
    return annotators.allSatisfy(\.isEmpty) ? .noUnits : nil
  }
}

/// A unit, or the gap between two units, of one annotator.
struct Section: Equatable {
  let start: Double
  let end: Double
  let isUnit: Bool

  var length: Double { end - start }

  /// Returns the text cut at the units, or nil if they overlap, are empty or leave the text.
  static func sections(of text: Range<Int>, units: [UnitizingAlpha.Unit]) -> [Section]? {
    var sections: [Section] = []
    var position = text.lowerBound
    for unit in units.map(\.range).sorted(by: { $0.lowerBound < $1.lowerBound }) {
      guard !unit.isEmpty, unit.lowerBound >= position, unit.upperBound <= text.upperBound else { return nil }
      if unit.lowerBound > position { sections.append(Section(position..<unit.lowerBound, isUnit: false)) }
      sections.append(Section(unit, isUnit: true))
      position = unit.upperBound
    }
    if position < text.upperBound { sections.append(Section(position..<text.upperBound, isUnit: false)) }
    return sections
  }

  private init(_ range: Range<Int>, isUnit: Bool) {
    (start, end) = (Double(range.lowerBound), Double(range.upperBound))
    self.isUnit = isUnit
  }
}
