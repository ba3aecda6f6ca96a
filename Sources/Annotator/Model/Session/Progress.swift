/// The progress of a session, counted in statements and kept up to date with every change.
package struct Progress: Hashable, Sendable {
  /// All statements.
  package private(set) var total = 0
  /// Statements that are skipped.
  package private(set) var skipped = 0
  /// Statements that are flagged.
  package private(set) var flagged = 0
  /// Statements that are marked for review.
  package private(set) var toReview = 0
  /// Statements by label.
  package private(set) var labels: [Label: Int] = [:]

  /// Creates the progress of a session without statements.
  package init() {}

  /// Counts statements in place: copying one would retain and release each of its texts.
  init(_ statements: [Statement]) {
    total = statements.count
    for index in statements.indices {
      count(
        statements[index].judgment.label, isSkipped: statements[index].judgment.isSkipped,
        isFlagged: statements[index].judgment.isFlagged,
        needsReview: statements[index].judgment.needsReview, by: 1)
    }
  }

  /// Statements that carry a label.
  package var tagged: Int { labels.values.reduce(0, +) }
  /// Statements that are tagged or skipped.
  package var decided: Int { tagged + skipped }
  /// Statements that are neither tagged nor skipped.
  package var left: Int { total - decided }

  mutating func add(_ statement: Statement) { count(statement.judgment, by: 1) }

  mutating func remove(_ statement: Statement) { count(statement.judgment, by: -1) }

  private mutating func count(_ judgment: Judgment, by step: Int) {
    total += step
    count(
      judgment.label, isSkipped: judgment.isSkipped, isFlagged: judgment.isFlagged,
      needsReview: judgment.needsReview, by: step)
  }

  private mutating func count(
    _ label: Label?, isSkipped: Bool, isFlagged: Bool, needsReview: Bool, by step: Int
  ) {
    if isSkipped { skipped += step }
    if isFlagged { flagged += step }
    if needsReview { toReview += step }
    guard let label else { return }
    labels[label, default: 0] += step
    if step < 0, labels[label] == 0 { labels[label] = nil }
  }
}
