/// A salvager that examines every part of a session file, collects the problems, and keeps what is sound.
struct SessionSalvager {
  /// All the problems, in the order in which they were found.
  private(set) var problems: [UserError] = []
  /// Descriptions of what the kept session lacks.
  private(set) var leftOut: [String] = []
  /// The session without the parts that have problems; nil when the article or the codebook can't be read.
  private(set) var session: Session?

  /// Statements that are sound in themselves but overlap another, share its id, or have a label of another
  /// codebook or a missing target, each with the description of what is lost by leaving that out.
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

  /// Returns the session with other statements and another codebook but no history; nil when they break a
  /// rule.
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

  /// The session's id, or one made from the text when the file has none.
  private var id: String {
    draft.id.isEmpty ? String(draft.article?.article.digest.hex.prefix(32) ?? "0") : draft.id
  }

  /// Returns the statements that satisfy all the rules except the one about targets, with their offsets in
  /// the file.
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

  /// Keeps the history if it leads to the statements, and the genesis if the session did begin with it.
  /// Leaves the chain of hashes to be recomputed.
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

  /// Runs part of the salvage, and records its error and what that costs.
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
  /// The change without the hash of the one before, which is recomputed.
  fileprivate var unchained: Change { Change(sequence: sequence, at: at, action: action, unknown: unknown) }
}

/// A statement and its offset in the file.
private struct PlacedStatement {
  var statement: Statement
  let position: Int
}
