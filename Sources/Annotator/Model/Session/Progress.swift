/// How far a session has come, counted in statements; kept up to date with every change.
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

  /// Counts nothing yet.
  package init() {}

  /// Statements that carry a label.
  package var tagged: Int { labels.values.reduce(0, +) }
  /// Statements that are tagged or skipped.
  package var decided: Int { tagged + skipped }
  /// Statements that are neither tagged nor skipped.
  package var left: Int { total - decided }

  @inline(__always) mutating func add(_ statement: Statement) { count(statement, by: 1) }

  mutating func remove(_ statement: Statement) { count(statement, by: -1) }

  @inline(__always) private mutating func count(_ statement: Statement, by step: Int) {
    total += step
    if statement.judgment.isSkipped { skipped += step }
    if statement.judgment.isFlagged { flagged += step }
    if statement.judgment.needsReview { toReview += step }
    guard let label = statement.judgment.label else { return }
    labels[label, default: 0] += step
    if step < 0, labels[label] == 0 { labels[label] = nil }
  }
}
