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
    // Most sessions use few labels, and comparing those is faster than hashing one per statement.
    var few: [(label: Label, count: Int)] = []
    for index in statements.indices {
      if statements[index].judgment.isSkipped { skipped += 1 }
      if statements[index].judgment.isFlagged { flagged += 1 }
      if statements[index].judgment.needsReview { toReview += 1 }
      guard let label = statements[index].judgment.label else { continue }
      if let place = few.firstIndex(where: { $0.label == label }) {
        few[place].count += 1
      } else if few.count < 8 {
        few.append((label, 1))
      } else {
        labels[label, default: 0] += 1
      }
    }
    for (label, count) in few { labels[label] = count }
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
    if judgment.isSkipped { skipped += step }
    if judgment.isFlagged { flagged += step }
    if judgment.needsReview { toReview += step }
    guard let label = judgment.label else { return }
    labels[label, default: 0] += step
    if step < 0, labels[label] == 0 { labels[label] = nil }
  }
}
