/// What is kept of two judgments when their statements are joined.
struct JoinedJudgment {
  /// The judgment of the joined statement.
  let judgment: Judgment
  /// Whether two different answers were dropped.
  let droppedLabels: Bool

  /// Keeps the only answer there is, or the first of two alike with the lower confidence; drops two that differ.
  init(_ first: Statement, _ second: Statement) {
    let (left, right) = (first.judgment, second.judgment)
    var judgment = left.isDecided || !right.isDecided ? left : right
    droppedLabels =
      left.isDecided && right.isDecided && (left.label, left.isSkipped) != (right.label, right.isSkipped)
    if droppedLabels {
      judgment.label = nil
      judgment.confidence = nil
      judgment.isSkipped = false
      judgment.judged = nil
      judgment.seconds = nil
    } else if left.label != nil, right.label != nil {
      judgment.confidence = left.confidence.flatMap { one in right.confidence.map { min(one, $0) } }
    }
    judgment.attribution = judgment.attribution ?? left.attribution ?? right.attribution
    judgment.sourceKind = judgment.sourceKind ?? left.sourceKind ?? right.sourceKind
    judgment.cue = judgment.cue ?? left.cue ?? right.cue
    judgment.target = judgment.target ?? left.target ?? right.target
    judgment.isFlagged = left.isFlagged || right.isFlagged
    judgment.note = Self.notes(left.note, right.note)
    if case .statement(let id) = judgment.target, id == first.id || id == second.id { judgment.target = nil }
    self.judgment = judgment
  }

  private static func notes(_ left: String?, _ right: String?) -> String? {
    guard let left, let right, left != right else { return left ?? right }
    return left + " / " + right
  }
}
