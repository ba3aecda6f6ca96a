/// Which judgments a dataset takes.
///
/// Without conditions it takes every statement that was decided: tagged or skipped.
package struct RecordFilter: Hashable, Sendable {
  /// Takes only the labels of these names, whatever letters are capitals; all when empty.
  package var labels: Set<Label> = [] {
    didSet { lowered = Set(labels.map { $0.name.lowercased() }) }
  }
  private var lowered: Set<String> = []
  /// Takes only these annotators' sessions; all when empty.
  package var annotators: Set<String> = []
  /// Takes only labels that are at least this sure; "not stated" is not.
  package var leastConfidence: Confidence?
  /// Takes only what was judged at this moment or later.
  package var since: Timestamp?
  /// Takes only judgments that meet all of these.
  package var conditions: [FieldCondition] = []
  /// Takes the statements that are neither tagged nor skipped, too.
  package var takesUntagged = false

  /// Creates a filter without conditions.
  package init() {}

  /// Whether the sessions of an annotator are taken.
  package func takes(annotator: String) -> Bool {
    annotators.isEmpty || annotators.contains(annotator)
  }

  /// Whether a judgment is taken.
  package func takes(_ judgment: Judgment) -> Bool {
    guard judgment.isDecided || takesUntagged else { return false }
    if !labels.isEmpty {
      guard let label = judgment.label, lowered.contains(label.name.lowercased()) else { return false }
    }
    if let leastConfidence {
      guard let confidence = judgment.confidence, confidence >= leastConfidence else { return false }
    }
    if let since {
      guard let judged = judgment.judged, judged >= since else { return false }
    }
    return conditions.allSatisfy { $0.holds(for: judgment) }
  }
}
