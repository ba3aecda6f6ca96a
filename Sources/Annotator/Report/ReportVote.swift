extension ReportText {
  /// One analyst's judgment on a stretch of the text.
  struct Vote: Sendable {
    let annotator: String
    /// Whether it settles the others' judgments.
    let settles: Bool
    let judgment: Judgment

    init(_ session: Session, _ judgment: Judgment) {
      annotator = session.annotator
      settles = session.provenance.kind.settles
      self.judgment = judgment
    }

    /// The label with its confidence, as in "denial 90%".
    var words: String {
      guard let label = judgment.label else { return judgment.isSkipped ? "skipped" : "not tagged" }
      return judgment.confidence.map { "\(label.name) \($0.percentText)%" } ?? label.name
    }

    /// Whether two analysts who decided chose differently.
    static func differ(_ votes: [Vote]) -> Bool {
      let decided = votes.lazy.filter { $0.judgment.isDecided && !$0.settles }.map(\.judgment.label)
      guard let first = decided.first else { return false }
      return decided.contains { $0 != first }
    }
  }

  /// Finds, for ranges in reading order, the statement of a session that covers most of each.
  struct OverlapCursor: Sendable {
    private let session: Session
    private var next = 0

    /// Creates a cursor at the first statement.
    init(_ session: Session) {
      self.session = session
    }

    /// Returns the session's vote on a range. Linear in the statements that overlap it.
    mutating func best(for range: Range<Int>) -> Vote {
      let statements = session.statements
      while next < statements.count, statements[next].range.upperBound <= range.lowerBound { next += 1 }
      var best: (statement: Statement, length: Int)?
      var index = next
      while index < statements.count, statements[index].range.lowerBound < range.upperBound {
        let length = statements[index].range.clamped(to: range).count
        if length > best?.length ?? 0 { best = (statements[index], length) }
        index += 1
      }
      return Vote(session, best?.statement.judgment ?? Judgment())
    }
  }
}
