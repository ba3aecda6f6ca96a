/// The statements that a command applies to: `5-14`, `untagged`, `by NBC`, `/Kyiv/`, `all`.
package enum Address: Hashable, Sendable {
  /// All statements.
  case all
  /// Those that are neither tagged nor skipped.
  case untagged
  /// Those that are tagged.
  case tagged
  /// Those that are flagged.
  case flagged
  /// Those that are marked for review.
  case toReview
  /// Those that are skipped.
  case skipped
  /// Those with a label.
  case label(Label)
  /// Those tagged with a stated confidence below a bound.
  case below(Confidence)
  /// Those attributed to a name.
  case by(String)
  /// Those that contain a text.
  case holding(String)
  /// Those at positions, from 1.
  case positions([ClosedRange<Int>])
}

extension Address {
  /// Returns the statements of a session that it names, in reading order.
  ///
  /// - Throws: an error if a position is beyond the last statement.
  /// - Complexity: linear in the statements.
  package func statements(in session: Session) throws(UserError) -> [Statement] {
    switch self {
    case .positions(let ranges): return try Self.statements(at: ranges, in: session)
    case .holding(let text):
      let needle = FoldedText(text)
      return session.statements.filter { FoldedText(session.text(of: $0)).contains(needle) }
    case .by(let name):
      let name = FoldedText(name)
      return session.statements.filter { $0.judgment.attribution.map(FoldedText.init) == name }
    case .all, .untagged, .tagged, .flagged, .toReview, .skipped, .label, .below:
      return session.statements.filter { includes($0.judgment) }
    }
  }

  private static func statements(
    at ranges: [ClosedRange<Int>], in session: Session
  ) throws(UserError) -> [Statement] {
    var positions: Set<Int> = []
    for range in ranges {
      _ = try session.statement(at: range.upperBound)
      positions.formUnion(range)
    }
    return positions.sorted().map { session.statements[$0 - 1] }
  }

  private func includes(_ judgment: Judgment) -> Bool {
    switch self {
    case .untagged: !judgment.isDecided
    case .tagged: judgment.label != nil
    case .flagged: judgment.isFlagged
    case .toReview: judgment.needsReview
    case .skipped: judgment.isSkipped
    case .label(let label): judgment.label == label
    case .below(let bound): judgment.label != nil && judgment.confidence.map { $0 < bound } ?? false
    case .all, .by, .holding, .positions: true
    }
  }

  /// The message that it names no statement: "no statement has the source 'NBC'".
  var nothingFound: String {
    switch self {
    case .by(let name): "no statement has the source '\(name)'"
    case .holding(let text): "no statement contains '\(text)'"
    case .all, .positions: "there are no statements"
    case .untagged, .tagged, .flagged, .toReview, .skipped, .label, .below: "no statement is \(words)"
    }
  }

  /// What a statement that it names is: "untagged", "tagged claim".
  private var words: String {
    switch self {
    case .all: "there"
    case .untagged: "untagged"
    case .tagged: "tagged"
    case .flagged: "flagged"
    case .toReview: "marked for review"
    case .skipped: "skipped"
    case .label(let label): "tagged \(label.name)"
    case .below(let bound): "tagged with a confidence below \(bound.percentText)%"
    case .by(let name): "by \(name)"
    case .holding(let text): "found with '\(text)'"
    case .positions: "there"
    }
  }
}
