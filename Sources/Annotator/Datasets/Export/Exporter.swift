/// Writes judgments in one format, session by session.
///
/// A format is a struct in a separate file, with a static member so that it reads `.csv(header: false)`, and
/// a row in `ExportFormat.all`. It receives one session at a time and keeps none, so that memory doesn't grow
/// with their number.
public protocol Exporter {
  /// Writes everything that precedes the first session.
  mutating func begin(to sink: any ExportSink) throws(UserError)
  /// Writes the records of a session.
  mutating func write(_ selection: FilteredSession, to sink: any ExportSink) throws(UserError)
  /// Writes everything that follows the last session.
  mutating func end(to sink: any ExportSink) throws(UserError)
  /// The fields of a judgment that the format can carry.
  var carries: Set<JudgmentField> { get }
  /// Returns whether the format has a place for a judgment, such as one without a label.
  func takes(_ judgment: Judgment) -> Bool
  /// The fields that couldn't be written, apart from those that the format never carries.
  var losses: DroppedFields { get }
}

extension Exporter {
  /// Writes nothing.
  public mutating func begin(to sink: any ExportSink) throws(UserError) {}
  /// Writes nothing.
  public mutating func end(to sink: any ExportSink) throws(UserError) {}
  /// All fields.
  public var carries: Set<JudgmentField> { Set(JudgmentField.allCases) }
  /// Returns true for every judgment.
  public func takes(_ judgment: Judgment) -> Bool { true }
  /// No losses.
  public var losses: DroppedFields { DroppedFields() }
}

/// Writes a format that has a place only for labelled statements.
protocol LabelledExporter: Exporter {}

extension LabelledExporter {
  /// Returns whether a judgment has a label.
  package func takes(_ judgment: Judgment) -> Bool { judgment.label != nil }
}
