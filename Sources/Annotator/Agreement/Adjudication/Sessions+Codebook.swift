extension [Session] {
  /// Returns the sessions, with those by an older version of the newest codebook carried over to the newest.
  ///
  /// Linear in the statements of the sessions with an older version.
  func withNewestCodebook() throws(UserError) -> [Session] {
    guard let newest = map(\.codebook).max(by: { $0.version < $1.version }) else { return self }
    var sessions: [Session] = []
    for session in self {
      let isOlder = session.codebook.name == newest.name && session.codebook.version < newest.version
      sessions.append(isOlder ? try session.carried(to: newest) : session)
    }
    return sessions
  }
}

extension Session {
  /// Returns the session carried over to another version of its codebook, without its history.
  fileprivate func carried(to newest: Codebook) throws(UserError) -> Session {
    let carried = statements.map { statement in
      guard let label = statement.judgment.label, !newest.has(label) else {
        return statement
      }
      var statement = statement
      statement.judgment = newest.carried(statement.judgment)
      return statement
    }
    return try Session(
      id: id, annotator: annotator, created: created, article: article, codebook: newest,
      statements: carried, provenance: provenance, equivalences: equivalences)
  }
}
