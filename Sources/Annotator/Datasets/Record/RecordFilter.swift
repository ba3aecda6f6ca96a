/// The conditions by which a dataset selects judgments.
///
/// Without conditions, every decided statement is selected: tagged or skipped.
package struct RecordFilter: Hashable, Sendable {
  /// Selects only labels with these names, ignoring case; all labels if empty.
  package var labels: Set<Label> = [] {
    didSet { lowered = Set(labels.map { $0.name.lowercased() }) }
  }
  private var lowered: Set<String> = []
  /// Selects only these annotators' sessions; all sessions if empty.
  package var annotators: Set<String> = []
  /// Selects only labels of at least this confidence; "not stated" never qualifies.
  package var minimumConfidence: Confidence?
  /// Selects only judgments made at this moment or later.
  package var since: Timestamp?
  /// Selects only judgments that meet all of these.
  package var conditions: [FieldCondition] = []
  /// Whether statements that are neither tagged nor skipped are selected, too.
  package var takesUntagged = false

  /// Creates a filter without conditions.
  package init() {}

  /// Whether it names labels or annotators.
  var isSelective: Bool { !labels.isEmpty || !annotators.isEmpty }

  /// Returns whether the sessions of an annotator are selected.
  package func takes(annotator: String) -> Bool {
    annotators.isEmpty || annotators.contains(annotator)
  }

  /// Returns whether a judgment is selected.
  package func takes(_ judgment: Judgment) -> Bool {
    guard judgment.isDecided || takesUntagged else { return false }
    if !labels.isEmpty {
      guard let label = judgment.label, lowered.contains(label.name.lowercased()) else { return false }
    }
    if let minimumConfidence {
      guard let confidence = judgment.confidence, confidence >= minimumConfidence else { return false }
    }
    if let since {
      guard let judged = judgment.judged, judged >= since else { return false }
    }
    return conditions.allSatisfy { $0.holds(for: judgment) }
  }
}
