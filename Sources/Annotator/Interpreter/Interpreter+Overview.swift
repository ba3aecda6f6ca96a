extension Interpreter {
  func last(in session: Session) throws(UserError) -> Outcome {
    var latest: [StatementID] = []
    for edit in session.history.standingEdits where edit.kind == .tag || edit.kind == .skip {
      guard let id = edit.after.first?.id, session[id]?.judgment.isDecided == true, !latest.contains(id)
      else {
        continue
      }
      latest.append(id)
      if latest.count == 10 { break }
    }
    guard !latest.isEmpty else { throw UserError("no answers yet") }
    return Outcome(event: .last(latest.reversed()))
  }

  func list(_ filter: ListFilter, in session: Session) -> Outcome {
    let ids = session.statements.filter { filter.includes($0.judgment) }.map(\.id)
    return Outcome(event: .list(filter, ids))
  }
}

extension ListFilter {
  /// Whether a statement with this judgment is shown.
  func includes(_ judgment: Judgment) -> Bool {
    switch self {
    case .all: true
    case .untagged: !judgment.isDecided
    case .tagged: judgment.label != nil
    case .flagged: judgment.isFlagged
    case .skipped: judgment.isSkipped
    case .label(let label): judgment.label == label
    case .below(let bound): judgment.label != nil && judgment.confidence.map { $0 < bound } ?? false
    }
  }
}
