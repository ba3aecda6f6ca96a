/// An assembler of a session file's parts, which checks the rules that involve more than one of them.
struct SessionAssembler {
  private let draft: ParsedSession
  private let article: ParsedArticle
  private let codebook: Codebook
  private let map: CodePointMap
  private let reader: JSONReader
  /// The changes of the history, as stored in the file.
  private let stored: StoredHistory
  /// The problems with the chain of hashes.
  private(set) var chainProblems: [UserError] = []

  /// The longest history that is followed on opening.
  private static let short = 1_000

  /// Prepares to assemble `draft`.
  init(_ draft: ParsedSession, of reader: JSONReader, changesIn source: StoredHistory.Source)
    throws(UserError)
  {
    guard let article = draft.article, let codebook = draft.codebook, let map = draft.map else {
      throw reader.failure("this is not a session", at: 0)
    }
    (self.draft, self.reader, self.article, self.codebook, self.map) = (draft, reader, article, codebook, map)
    stored = StoredHistory(
      draft.history.entries, in: source, name: reader.name, map: map, isAsWritten: draft.isChained)
  }

  /// Returns the ratings alone.
  func ratings(_ demand: SessionDemand) throws(UserError) -> SessionRatings {
    var collected = RatingsCollector(
      kind: draft.provenance.kind, codebook: codebook, keepingVotes: demand.keepsVotes,
      capacity: draft.statements.count)
    try checkRules(in: article.checkedArticle)
    collected.add(draft.statements)
    return draft.ratings(collected, article, codebook)
  }

  /// Returns the article and the codebook.
  func beginning() throws(UserError) -> SessionBeginning {
    SessionBeginning(article: try article.article(in: map, reader), codebook: codebook)
  }

  /// Returns the session.
  mutating func session(_ demand: SessionDemand) throws(UserError) -> Session {
    var session = try session(in: try article.article(in: map, reader))
    if let cursor = draft.cursor, session.cursor?.number != cursor.id {
      throw reader.failure("the cursor is not at a statement of the session", at: cursor.position)
    }
    switch demand.history {
    case .none, .counted:
      session.history = History(leavingOut: draft.changeCount, until: draft.modified)
    case .lazy, .whole: try follow(&session, wholly: demand.history == .whole)
    }
    return session
  }

  private func session(in article: Article) throws(UserError) -> Session {
    do throws(UserError) {
      return try Session(
        id: draft.id, annotator: draft.annotator, created: draft.created, article: article,
        codebook: codebook, statements: draft.statements, history: history,
        cursor: draft.cursor.map { StatementID($0.id) }, standingConfidence: draft.standingConfidence,
        provenance: draft.provenance, equivalences: draft.equivalences, genesis: draft.genesis?.digest,
        unknown: draft.unknown)
    } catch {
      try checkRules(in: article)
      throw error.place == nil ? reader.failure(error.what) : error
    }
  }

  /// Checks the rules for statements, so that a broken one is reported with its place, and before its
  /// consequences.
  private func checkRules(in article: Article) throws(UserError) {
    do throws(UserError) {
      try SessionRules.check(draft.statements, in: article, codebook: codebook)
    } catch {
      let index = draft.statements.lastIndex { SessionRules.place(of: $0.id) == error.place }
      throw reader.failure(error.what, at: index.map { draft.positions[$0] })
    }
  }
}

extension SessionAssembler {
  /// The history as stored in the file. Its head is the one that the file states, so that a broken chain
  /// stays broken.
  private var history: History {
    let parsed = draft.history
    guard !parsed.entries.isEmpty else {
      return History(beginningFrom: draft.head?.digest ?? draft.genesis?.digest)
    }
    return History(
      stored, outline: parsed.outline, highestID: parsed.highestID,
      head: draft.version > 1 ? draft.head?.digest ?? parsed.last : nil)
  }

  /// Follows a session's history as far as needed, and checks its chain.
  private mutating func follow(_ session: inout Session, wholly: Bool) throws(UserError) {
    guard wholly || !draft.isChained || draft.history.entries.count <= Self.short else {
      return session.history.remember(last: try session.lastChange())
    }
    guard draft.version > 1 else { return try followUnchained(&session) }
    var first = session.statements
    if session.history.lastSequence > 0 {
      var replay = HistoryReplay(session.history, from: HistoryState(session))
      try replay.run()
      session.history.remember(last: try session.lastChange())
      first = replay.state.statements
    }
    try checkChain(of: session, from: first)
    session.history.isAltered = !chainProblems.isEmpty
  }

  /// Follows the history of a session of version 1, which has no hashes, and keeps it in memory.
  private mutating func followUnchained(_ session: inout Session) throws(UserError) {
    var replay = HistoryReplay(session.history, from: HistoryState(session))
    var changes: [Change] = []
    try replay.run { changes.append($0) }
    session.history = History(changes.reversed())
    if let place = draft.linkPosition {
      chainProblems.append(
        reader.failure("version 1 sessions have no hashes, but this one does: it was altered", at: place))
      session.history.isAltered = true
    }
  }

  /// Records the problems with the chain, given the statements before the first change.
  private mutating func checkChain(of session: Session, from first: [Statement]) throws(UserError) {
    if draft.genesis?.digest != SessionGenesis.digest(of: session, first: first, in: map) {
      chainProblems.append(
        reader.failure("the session did not begin as 'genesis' says", at: draft.genesis?.position ?? 0))
    }
    if draft.modified != session.modified {
      chainProblems.append(reader.failure("'modified' is not the time of the last change", at: 0))
    }
    guard !draft.isChained else { return }
    for index in try stored.brokenLinks(from: draft.genesis?.digest, to: draft.head?.digest) {
      chainProblems.append(
        index < stored.entries.count
          ? stored.failure("change \(index + 1) does not name the hash of the change before it", at: index)
          : reader.failure("'head' is not the hash of the last change", at: draft.head?.position ?? 0))
    }
  }
}
