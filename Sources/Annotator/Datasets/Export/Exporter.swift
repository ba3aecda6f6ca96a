/// Writes judgments in one format, session by session.
///
/// A format is a struct in a file of its own, with a static member so that it reads `.csv(header: false)`,
/// and a row in `ExportFormat.all`. It is given one session at a time and keeps none, so that memory does not
/// grow with their number.
public protocol Exporter {
  /// Writes what stands before the first session.
  mutating func begin(to sink: any ExportSink) throws(UserError)
  /// Writes the records of one session.
  mutating func write(_ selection: FilteredSession, to sink: any ExportSink) throws(UserError)
  /// Writes what stands after the last session.
  mutating func end(to sink: any ExportSink) throws(UserError)
  /// What the format can carry of a judgment.
  var carries: Set<JudgmentField> { get }
  /// Whether the format has a place for a judgment, such as one without a label.
  func takes(_ judgment: Judgment) -> Bool
  /// What could not be written, beyond the facets that the format never carries.
  var losses: DroppedFields { get }
}

extension Exporter {
  /// Writes nothing.
  public mutating func begin(to sink: any ExportSink) throws(UserError) {}
  /// Writes nothing.
  public mutating func end(to sink: any ExportSink) throws(UserError) {}
  /// Everything.
  public var carries: Set<JudgmentField> { Set(JudgmentField.allCases) }
  /// Every one.
  public func takes(_ judgment: Judgment) -> Bool { true }
  /// Nothing was lost.
  public var losses: DroppedFields { DroppedFields() }
}

/// Writes a format that has a place for labelled statements alone.
protocol LabelledExporter: Exporter {}

extension LabelledExporter {
  /// Labelled statements.
  package func takes(_ judgment: Judgment) -> Bool { judgment.label != nil }
}
