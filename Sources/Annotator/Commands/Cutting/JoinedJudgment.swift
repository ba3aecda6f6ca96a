/// The judgment of a statement that was joined from two, and the parts of theirs that it couldn't keep.
struct JoinedJudgment {
  /// The judgment of the joined statement.
  private(set) var judgment: Judgment
  /// The parts of the second judgment that couldn't be kept; it has a label or a skip if the two answers
  /// differ.
  private(set) var dropped = Judgment()

  /// Keeps the only answer, or the common one with the lower confidence, and the details of both.
  ///
  /// Where they differ in a detail that can have only one value, the second one's is dropped, so that it can
  /// be reported.
  init(_ first: Statement, _ second: Statement) {
    let (left, right) = (first.judgment, second.judgment)
    judgment = left.isDecided || !right.isDecided ? left : right
    settleAnswers(left, right)
    for field in JudgmentField.all where !JudgmentField.targets.contains(field) {
      settle(field, left, right)
    }
    settle(\.target, left, right)
    if let id = judgment.targetID, id == first.id || id == second.id { judgment.target = nil }
  }

  /// Leaves the joined statement untagged if the answers differ; keeps the lower confidence if they are the
  /// same.
  private mutating func settleAnswers(_ left: Judgment, _ right: Judgment) {
    guard left.isDecided, right.isDecided else { return }
    if left.label == right.label, left.isSkipped == right.isSkipped {
      judgment.confidence = left.confidence.flatMap { one in right.confidence.map { min(one, $0) } }
      return
    }
    dropped.label = right.label
    dropped.confidence = right.confidence
    dropped.isSkipped = right.isSkipped
    for field in JudgmentField.all where field.joining == .answer {
      _ = field.set(&judgment, field.isAlwaysPresent ? .boolean(false) : .null)
    }
  }

  private mutating func settle(_ field: JudgmentField, _ left: Judgment, _ right: Judgment) {
    let (one, other) = (field.get(left), field.get(right))
    switch field.joining {
    case .answer: break
    case .first:
      _ = field.set(&judgment, one.isNull ? other : one)
      if !one.isNull, !other.isNull, !one.isSame(as: other) { _ = field.set(&dropped, other) }
    case .either: _ = field.set(&judgment, one == .boolean(true) ? one : other)
    case .both:
      let text = [one.text, other.text].compactMap { $0 }
      let isOne = text.count < 2 || one.isSame(as: other)
      _ = field.set(&judgment, isOne ? Cell(text.first) : Cell(text.joined(separator: " / ")))
    case .neither: _ = field.set(&judgment, .null)
    }
  }

  /// Keeps the only value, or the first of two different ones, and drops the other.
  private mutating func settle<Value: Equatable>(
    _ detail: WritableKeyPath<Judgment, Value?>, _ left: Judgment, _ right: Judgment
  ) {
    judgment[keyPath: detail] = left[keyPath: detail] ?? right[keyPath: detail]
    if let one = left[keyPath: detail], let other = right[keyPath: detail], one != other {
      dropped[keyPath: detail] = other
    }
  }
}
