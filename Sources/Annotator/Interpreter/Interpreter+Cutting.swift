extension Interpreter {
  func split(at points: [SplitPoint], in session: Session, at moment: CommandContext) throws(UserError)
    -> Outcome
  {
    let statement = try current(in: session)
    let text = session.text(of: statement)
    let places = SplitPlaces.offsets(in: text)
    guard !points.isEmpty else {
      return Outcome(event: .splitPlaces(statement.id, places.map { $0 + statement.range.lowerBound }))
    }
    var cuts: Set<Int> = []
    for point in points { cuts.insert(try offset(of: point, in: text, places: places)) }
    let pieces = self.pieces(of: statement, at: cuts.sorted(), in: session)
    guard pieces.count > 1 else {
      throw UserError("that would leave an empty piece", fix: "cut further inside the statement")
    }
    let others = retargeted(from: [statement.id], to: pieces[0].id, in: session)
    let edit = Edit(.split, before: [statement] + others.before, after: pieces + others.after)
    return Outcome(
      change: change(.edit(edit), in: session, at: moment), cursor: pieces[0].id,
      event: .split(pieces.map(\.id), retargeted: others.after.count), showsStatement: true)
  }

  func join(in session: Session, at moment: CommandContext) throws(UserError) -> Outcome {
    let first = try current(in: session)
    guard let index = session.cursorIndex, index + 1 < session.statements.count else {
      throw UserError("there is no statement behind this one to join", fix: "go back one, and join there")
    }
    let second = session.statements[index + 1]
    let merged = JoinedJudgment(first, second)
    try TextLimit.check(merged.judgment)
    let joined = Statement(
      id: session.unusedID, range: first.range.lowerBound..<second.range.upperBound, isQuoted: first.isQuoted,
      judgment: merged.judgment, unknown: first.unknown)
    let others = retargeted(from: [first.id, second.id], to: joined.id, in: session)
    let edit = Edit(.join, before: [first, second] + others.before, after: [joined] + others.after)
    return Outcome(
      change: change(.edit(edit), in: session, at: moment), cursor: joined.id,
      event: .joined(joined.id, dropped: merged.dropped, retargeted: others.after.count),
      showsStatement: true)
  }
}

extension Interpreter {
  /// The offset that a point means, in UTF-8 code units from the start of the statement.
  private func offset(of point: SplitPoint, in text: Substring, places: [Int]) throws(UserError) -> Int {
    switch point {
    case .place(let number):
      guard number >= 1, number <= places.count else {
        throw UserError(
          places.isEmpty ? "this statement has no numbered places" : "there is no place \(number)",
          fix: places.isEmpty
            ? "cut it at words, as in split \"and\"" : "'split' shows places 1 to \(places.count)")
      }
      return places[number - 1]
    case .words(let words):
      let places = WordPlaces.offsets(of: words, in: text)
      guard let place = places.first else {
        throw UserError(
          "the statement does not hold \"\(words)\" behind its start", fix: "copy whole words of it")
      }
      guard places.count == 1 else {
        throw UserError(
          "the statement holds \"\(words)\" \(places.count) times",
          fix: "write more of the words around the place")
      }
      return place
    }
  }

  /// The pieces of a statement, without white space at their ends; the first keeps the judgment.
  private func pieces(of statement: Statement, at cuts: [Int], in session: Session) -> [Statement] {
    let start = statement.range.lowerBound
    let bounds = [start] + cuts.map { start + $0 } + [statement.range.upperBound]
    let ranges = zip(bounds, bounds.dropFirst()).compactMap { session.article.trimmedRange($0..<$1) }
    guard ranges.count == bounds.count - 1 else { return [] }
    return ranges.enumerated().map { index, range in
      Statement(
        id: StatementID(session.unusedID.number + index), range: range, isQuoted: statement.isQuoted,
        judgment: index == 0 ? statement.judgment : Judgment(),
        unknown: index == 0 ? statement.unknown : .none)
    }
  }

  /// The other statements whose target is one of `old`, as they are and as they point at `new`. Linear.
  private func retargeted(
    from old: Set<StatementID>, to new: StatementID, in session: Session
  ) -> (before: [Statement], after: [Statement]) {
    let before = session.statements.filter { statement in
      guard case .statement(let target) = statement.judgment.target else { return false }
      return old.contains(target) && !old.contains(statement.id)
    }
    let after = before.map { statement in
      var changed = statement
      changed.judgment.target = .statement(new)
      return changed
    }
    return (before, after)
  }
}
