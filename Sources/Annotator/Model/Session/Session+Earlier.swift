extension Session {
  /// Returns the session as it was after the given number of changes. Linear in the history.
  ///
  /// - Throws: an error when the history cannot be read or does not lead to the statements.
  func earlier(after count: Int) throws(UserError) -> Session {
    var replay = HistoryReplay(history, from: HistoryState(self))
    try replay.run(downTo: count)
    let state = replay.state
    var changes: [Change] = []
    try replay.run(from: count) { changes.append($0) }
    var then = try Session(
      id: id, annotator: annotator, created: created, article: article, codebook: state.codebook,
      statements: state.statements, history: History(changes.reversed()), cursor: cursor,
      standingConfidence: standingConfidence, provenance: provenance, equivalences: equivalences,
      genesis: genesis, unknown: unknown)
    then.take(back: state)
    return then
  }

  /// Restores the properties of an earlier state, but not its statements.
  mutating func take(back state: HistoryState) {
    for key in SessionProperty.Key.allCases {
      if let property = state.property(key), property != self.property(key) { set(property) }
    }
  }
}
