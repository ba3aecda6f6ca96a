/// A figure of the agreement report, described once for all outputs: its name, its source and its
/// computation.
///
/// A new one is a `Measure` next to its formula and a line in `MeasureTable`.
package struct Measure<Subject>: Sendable {
  /// Its key in JSON and CSV.
  package let key: String
  /// The object that contains it in JSON, and the prefix of its key in CSV; nil for none.
  package let group: String?
  /// Its name on a terminal, as the head of a line or column.
  package let name: String
  /// The source of its definition, as named in `Documentation/Agreement.md`; nil if it needs no definition.
  package let source: String?
  /// How a terminal shows it.
  package let form: FigureForm
  /// The bounds that are reported with it.
  package let bounds: FigureBounds
  /// Computes it, or returns nil if it doesn't apply.
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

  /// Its key in outputs without groups.
  package var longKey: String { group.map { "\($0)_\(key)" } ?? key }
}

/// How a terminal shows a figure.
package enum FigureForm: Sendable {
  case percent, number
}

/// The bounds reported with a figure, within which it would fall with other items of the same kind.
package enum FigureBounds: Sendable {
  case none
  /// Only the bounds.
  case interval
  /// The bounds, their level, the standard error, and how many bootstrap replicates have no such figure.
  case whole
}

/// The figures of a subject, by measure.
package struct Figures: Equatable, Sendable {
  private var found: [String: Coefficient] = [:]

  /// Computes all figures of a table.
  init<Subject>(_ table: [Measure<Subject>], of subject: Subject) {
    for measure in table { found[measure.longKey] = measure.take(subject) }
  }

  /// A figure; nil if it doesn't apply.
  package subscript<Subject>(measure: Measure<Subject>) -> Coefficient? { found[measure.longKey] }

  /// Returns a figure that always applies.
  func coefficient<Subject>(_ measure: Measure<Subject>) -> Coefficient {
    self[measure] ?? Coefficient(value: .undefined(.noItems), interval: nil)
  }

  /// Returns the value of a figure that always applies.
  func value<Subject>(_ measure: Measure<Subject>) -> MetricValue { coefficient(measure).value }
}

extension Coefficient {
  /// Creates a figure without an interval.
  init(_ value: MetricValue) { self.init(value: value, interval: nil) }

  /// Creates a share of `items` items, with Wilson's interval.
  init(_ value: MetricValue, of items: Int) {
    self.init(value: value, interval: .share(value, of: items))
  }
}
