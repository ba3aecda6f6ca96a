/// A figure of the agreement report, once for all outputs: what it is called, who defined it, and how it is
/// taken. A new one is a `Measure` beside its formula and a line in `MeasureTable`.
package struct Measure<Subject>: Sendable {
  /// Its key in JSON and CSV.
  package let key: String
  /// The object that it stands in in JSON; in CSV the name comes before the key. Nil for none.
  package let group: String?
  /// Its name on a terminal, which heads a line or a column.
  package let name: String
  /// Where it is defined, as `Documentation/Agreement.md` names it; nil for what needs no definition.
  package let source: String?
  /// How a terminal shows it.
  package let form: FigureForm
  /// What is said of where it may fall.
  package let bounds: FigureBounds
  /// Takes it; nil where it means nothing.
  package let take: @Sendable (Subject) -> Coefficient?

  /// Describes a figure.
  package init(
    _ key: String, in group: String? = nil, named name: String, source: String?,
    as form: FigureForm = .number,
    bounds: FigureBounds = .none, _ take: @escaping @Sendable (Subject) -> Coefficient?
  ) {
    (self.key, self.group, self.name, self.source) = (key, group, name, source)
    (self.form, self.bounds, self.take) = (form, bounds, take)
  }

  /// Its key where there are no groups.
  package var longKey: String { group.map { "\($0)_\(key)" } ?? key }
}

/// How a terminal shows a figure.
package enum FigureForm: Sendable {
  case percent, number
}

/// What is said of where a figure may fall with other items of the same kind.
package enum FigureBounds: Sendable {
  case none
  /// The bounds.
  case interval
  /// The bounds, their level, the standard error, and how many bootstrap replicates have no such figure.
  case whole
}

/// The figures that were taken of something, by measure.
package struct Figures: Equatable, Sendable {
  private var found: [String: Coefficient] = [:]

  /// Takes all figures of a table.
  init<Subject>(_ table: [Measure<Subject>], of subject: Subject) {
    for measure in table { found[measure.longKey] = measure.take(subject) }
  }

  /// A figure; nil where it means nothing.
  package subscript<Subject>(measure: Measure<Subject>) -> Coefficient? { found[measure.longKey] }

  /// A figure that is never without meaning.
  func coefficient<Subject>(_ measure: Measure<Subject>) -> Coefficient {
    self[measure] ?? Coefficient(value: .undefined(.noItems), interval: nil)
  }

  /// The value of a figure that is never without meaning.
  func value<Subject>(_ measure: Measure<Subject>) -> MetricValue { coefficient(measure).value }
}

extension Coefficient {
  /// A figure without an interval.
  init(_ value: MetricValue) { self.init(value: value, interval: nil) }

  /// A share of so many items, with Wilson's interval.
  init(_ value: MetricValue, of items: Int) {
    self.init(value: value, interval: .share(value, of: items))
  }
}
