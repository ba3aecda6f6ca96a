/// Looks at every part of a session file, notes all that is wrong, and keeps what is right.
struct SessionSalvager {
  /// All that is wrong, in the order in which it was met.
  private(set) var problems: [UserError] = []
  /// What the kept session lacks.
  private(set) var leftOut: [String] = []
  /// The session without what is wrong; nil when the article or the codebook cannot be read.
  private(set) var session: Session?

  /// Statements that are sound by themselves but lie where another does, have its id, a label of another
  /// codebook or a target that is not there, and what is said of leaving that out.
  private(set) var clashing: [(statement: Statement, loss: String)] = []
  /// Whether the kept session has the history of the file.
  private(set) var keepsHistory = false

  private let reader: JSONReader
  private let draft: ParsedSession

  /// Examines a session file. Linear in the bytes.
  init(_ bytes: [UInt8], name: String) throws(UserError) {
    var file = try SessionReader(bytes, name: name, isTolerant: true)
    file.readTolerantly()
    reader = file.reader
    draft = file.draft
    problems = file.problems
    leftOut = file.problems.map(\.fact)
    if let article = draft.article, let codebook = draft.codebook {
      examine(article, codebook)
    } else {
      leftOut = ["everything: the article or the codebook is unreadable"]
    }
  }
}

extension SessionSalvager {
  private mutating func examine(_ article: ParsedArticle, _ codebook: Codebook) {
    attempt("the proof that the article's text is unchanged") { (file) throws(UserError) in
      try article.checkDigest(file.reader)
    }
    let map = CodePointMap(article.text)
    let text = article.article
    let statements = withoutMissingTargets(
      soundStatements(in: article, text: text, codebook: codebook, map: map))
    let kept = statements.map(\.statement)
    attempt("everything") { (file) throws(UserError) in
      file.session = try file.session(of: kept, in: text, codebook)
    }
    if let plain = session { keepHistory(of: plain, map) }
    guard let cursor = draft.cursor, session?.cursor?.number != cursor.id else { return }
    problems.append(reader.failure("the cursor is not at a statement of the session", at: cursor.position))
  }

  /// The session with other statements and codebook and no history; nil when they break a rule.
  func session(of statements: [Statement], _ codebook: Codebook) -> Session? {
    session.flatMap { try? session(of: statements, in: $0.article, codebook) }
  }

  private func session(
    of statements: [Statement], in text: Article, _ codebook: Codebook, _ history: History = History(),
    genesis: SHA256Digest? = nil
  ) throws(UserError) -> Session {
    try Session(
      id: id, annotator: draft.annotator.isEmpty ? "unknown" : draft.annotator, created: draft.created,
      article: text, codebook: codebook, statements: statements, history: history,
      cursor: draft.cursor.map { StatementID($0.id) }, standingConfidence: draft.standingConfidence,
      provenance: draft.provenance, equivalences: draft.equivalences, genesis: genesis,
      unknown: draft.unknown)
  }

  /// The session's own name, or one made from the text when the file does not give it.
  private var id: String {
    draft.id.isEmpty ? String(draft.article?.article.digest.hex.prefix(32) ?? "0") : draft.id
  }

  /// The statements that keep all rules but the one about targets, with where they stand in the file.
  private mutating func soundStatements(
    in article: ParsedArticle, text: Article, codebook: Codebook, map: CodePointMap
  ) -> [PlacedStatement] {
    var sound: [PlacedStatement] = []
    var ids: Set<Int> = []
    var end = 0
    for draft in draft.statedStatements {
      let words = draft.statement(in: map).map { ": \($0.judgment.shortWords)" } ?? ""
      let loss = "the statement with id \(draft.id)\(words)"
      attempt(loss) { (file) throws(UserError) in
        guard var statement = draft.statement(in: map) else {
          throw file.reader.failure(
            "the statement is empty or reaches beyond the article", at: draft.position)
        }
        try file.reader.checkText(of: draft, at: statement.range, in: article.text)
        // git may have joined the codebook of one version with the answers of the other.
        statement.judgment = codebook.carried(statement.judgment)
        if let label = statement.judgment.label, !codebook.has(label) {
          file.clashing.append((statement, loss))
        }
        try file.check(statement, draft, text, codebook)
        if statement.range.lowerBound < end || ids.contains(draft.id) {
          file.clashing.append((statement, loss))
        }
        guard statement.range.lowerBound >= end else {
          throw file.reader.failure(
            "the statement begins before the previous one ends", at: draft.position)
        }
        guard ids.insert(draft.id).inserted else {
          throw file.reader.failure("two statements share the id \(draft.id)", at: draft.position)
        }
        end = statement.range.upperBound
        sound.append(PlacedStatement(statement: statement, position: draft.position))
      }
    }
    return sound
  }

  private func check(
    _ statement: Statement, _ draft: ParsedStatement, _ text: Article, _ codebook: Codebook
  ) throws(UserError) {
    do throws(UserError) {
      try SessionRules.check([statement], in: text, codebook: codebook, targets: nil)
    } catch {
      throw reader.failure(error.what, at: draft.position)
    }
  }

  private mutating func withoutMissingTargets(_ statements: [PlacedStatement]) -> [PlacedStatement] {
    let ids = Set(statements.map(\.statement.id))
    return statements.map { placed in
      guard case .statement(let id) = placed.statement.judgment.target, !ids.contains(id) else {
        return placed
      }
      problems.append(
        reader.failure("its target \(id.number) is not a statement of the session", at: placed.position))
      let loss = "the target of the statement with id \(placed.statement.id.number)"
      clashing.append((placed.statement, loss))
      leftOut.append(loss)
      var changed = placed
      changed.statement.judgment.target = nil
      return changed
    }
  }

  /// Keeps the history when it leads to the statements, and the genesis when the session began as that says.
  /// The chain of hashes is made anew.
  private mutating func keepHistory(of plain: Session, _ map: CodePointMap) {
    attempt("the history: earlier answers can no longer be undone") { (file) throws(UserError) in
      let parsed = file.draft.history
      let stored = StoredHistory(
        parsed.entries, in: .memory(file.reader.bytes), name: file.reader.name, map: map, isAsWritten: false)
      let history = History(stored, outline: parsed.outline, highestID: parsed.highestID, head: nil)
      var replay = HistoryReplay(history, from: HistoryState(plain))
      var changes: [Change] = []
      try replay.run { changes.append($0.unchained) }
      let genesis = SessionGenesis.digest(of: plain, first: replay.state.statements, in: map)
      file.session = try file.session(
        of: plain.statements, in: plain.article, plain.codebook, History(changes.reversed()),
        genesis: genesis == file.draft.genesis?.digest ? genesis : nil)
      file.keepsHistory = true
    }
  }

  /// Notes an error, and what it costs.
  private mutating func attempt(
    _ cost: String, _ body: (inout SessionSalvager) throws(UserError) -> Void
  ) {
    do throws(UserError) {
      try body(&self)
    } catch {
      problems.append(error)
      leftOut.append(cost)
    }
  }
}

extension Change {
  /// The change without the hash of the one before, which is made anew.
  fileprivate var unchained: Change { Change(sequence: sequence, at: at, action: action, unknown: unknown) }
}

/// A statement and where it stands in its file.
private struct PlacedStatement {
  var statement: Statement
  let position: Int
}
