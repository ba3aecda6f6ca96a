extension Renderer {
  /// What an event has to tell; `session` is the one after the change.
  ///
  /// - Parameter agenda: what is to be settled; nil when answers lead on in reading order.
  public func event(_ event: Event, in session: Session, agenda: DisagreementQueue? = nil) -> String {
    switch event {
    case .tagged(let id), .skipped(let id): decided(id, in: session, agenda: agenda)
    case .described(let id), .cleared(let id), .flagged(let id): state(of: id, in: session)
    case .wrapped: message("Past the end; on from the start.")
    case .complete where agenda != nil: message("Everything is settled. 'q' leaves, 'list' shows it.")
    case .complete: message("Every statement is decided. 'q' leaves, 'list' shows them.")
    case .splitPlaces(let id, let places): splitPlaces(places, of: id, in: session)
    case .split(let pieces, let retargeted): split(pieces, retargeted: retargeted, in: session)
    case .joined(let id, let dropped, let retargeted):
      joined(id, dropped: dropped, retargeted: retargeted, in: session)
    case .undone(let edit): undone(edit, in: session)
    case .redone(let edit): redone(edit, in: session)
    case .last(let ids): rows(ids, in: session)
    case .list(let filter, let ids): list(filter, ids, in: session)
    case .progress: progress(of: session)
    case .standing(let standing): message(words(for: standing))
    case .context(let count): message("\(count) shown before and after.")
    case .help(let topic): help(topic: topic, in: session)
    }
  }

  /// What is left to do: "75 left", or that all is done.
  func left(in session: Session) -> String {
    let progress = session.progress
    if progress.left > 0 { return "\(progress.left) left." }
    return "All \(progress.total) decided; 'q' leaves."
  }
}

extension Renderer {
  private func decided(_ id: StatementID, in session: Session, agenda: DisagreementQueue?) -> String {
    guard let index = session.index(of: id) else { return "" }
    let judgment = self.summary(of: session.statements[index].judgment, in: session)
    let left = agenda.map { self.left(on: $0, in: session) } ?? self.left(in: session)
    let isWrapped = agenda == nil && session.cursorIndex.map { $0 < index } ?? false
    let note = isWrapped && session.progress.left > 0 ? " Past the end; on from the start." : ""
    return wrapped(painted: "\(index + 1) \(judgment). \(left)\(note)")
  }

  private func state(of id: StatementID, in session: Session) -> String {
    guard let index = session.index(of: id) else { return "" }
    return wrapped(painted: "\(index + 1) \(summary(of: session.statements[index].judgment, in: session)).")
  }

  /// Wraps a text whose untrusted parts are visible already and which may hold colour.
  func wrapped(painted text: String) -> String {
    PaintedText(text).wrapped(to: width)
  }

  private func split(_ pieces: [StatementID], retargeted: Int, in session: Session) -> String {
    guard let first = pieces.first.flatMap(session.index(of:)) else { return "" }
    let judgment = session.statements[first].judgment
    let kept = judgment.isEmpty ? "" : " \(first + 1) keeps \(summary(of: judgment, in: session))."
    return wrapped(
      painted: "Split in \(pieces.count): \(first + 1) to \(first + pieces.count).\(kept)"
        + moved(retargeted, to: first + 1))
  }

  private func joined(
    _ id: StatementID, dropped: Judgment, retargeted: Int, in session: Session
  ) -> String {
    guard let index = session.index(of: id) else { return "" }
    let judgment = session.statements[index].judgment
    var text = "Joined: now \(index + 1)."
    if dropped.isDecided {
      text += " The two answers differ, so it is untagged."
    } else if !judgment.isEmpty {
      text += " It is \(summary(of: judgment, in: session))."
    }
    let lost = details(of: dropped, in: session)
    if !lost.isEmpty { text += " Not kept of the second: \(lost.joined(separator: ", "))." }
    if !dropped.isEmpty { text += " 'u' takes the join back." }
    return wrapped(painted: text + moved(retargeted, to: index + 1))
  }

  private func moved(_ count: Int, to position: Int) -> String {
    guard count > 0 else { return "" }
    return
      " \(self.count(count, "statement")) that pointed there now point\(count == 1 ? "s" : "") at \(position)."
  }

  private func undone(_ edit: Edit, in session: Session) -> String {
    guard let first = edit.before.first, let index = session.index(of: first.id) else { return "" }
    switch edit.kind {
    case .split:
      return message("Took back: the split of \(index + 1).")
    case .join:
      return message("Took back: the join of \(index + 1) and \(index + 2).")
    case .tag, .detail, .clear, .flag, .skip:
      let was = edit.after.first.map { summary(of: $0.judgment, in: session) } ?? ""
      let now = summary(of: first.judgment, in: session)
      return wrapped(painted: "Took back: \(index + 1) \(was). Now \(now).")
    }
  }

  private func redone(_ edit: Edit, in session: Session) -> String {
    guard let first = edit.after.first, let index = session.index(of: first.id) else { return "" }
    switch edit.kind {
    case .split: return message("Made again: the split of \(index + 1).")
    case .join: return message("Made again: the join, now \(index + 1).")
    case .tag, .detail, .clear, .flag, .skip:
      return wrapped(painted: "Made again: \(index + 1) \(summary(of: first.judgment, in: session)).")
    }
  }

  private func splitPlaces(_ places: [Int], of id: StatementID, in session: Session) -> String {
    guard let statement = session[id] else { return "" }
    guard !places.isEmpty else {
      return message("No numbered places here. Cut it in front of words of its own, as in: split \"and he\"")
    }
    let bounds = [statement.range.lowerBound] + places + [statement.range.upperBound]
    let pieces = zip(bounds, bounds.dropFirst()).enumerated().map { number, bound in
      (number == 0 ? "" : ink.paint("[\(number)]", .strong) + " ")
        + session.article[bound.0..<bound.1].visibleOnOneLine.trimmed
    }
    return wrapped(painted: pieces.joined(separator: " ")) + "\n"
      + message("'split 1' cuts at [1]; 'split \"words\"' cuts in front of words.")
  }

  private func words(for standing: DefaultConfidence) -> String {
    switch standing {
    case .unset: "No standing confidence yet: the first bare label asks for it."
    case .notStated: "Bare labels record no confidence."
    case .stated(let confidence): "Bare labels take \(confidence.percentText) %."
    }
  }
}
