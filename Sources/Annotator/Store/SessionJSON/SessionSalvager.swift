/// Looks at every part of a session file, notes all that is wrong, and keeps what is right.
struct SessionSalvager {
  /// All that is wrong, in the order in which it was met.
  private(set) var problems: [UserError] = []
  /// What the kept session lacks.
  private(set) var leftOut: [String] = []
  /// The session without what is wrong; nil when the article or the codebook cannot be read.
  private(set) var session: Session?

  private let reader: JSONReader
  private let draft: ParsedSession

  /// Examines a session file. Linear in the bytes.
  init(_ bytes: [UInt8], name: String) throws(UserError) {
    var file = try SessionReader(bytes, name: name, isTolerant: true)
    file.readTolerantly()
    reader = file.reader
    draft = file.draft
    problems = file.problems
    leftOut = file.problems.map(\.description)
    if let article = draft.article, let codebook = draft.codebook {
      examine(article, codebook)
    } else {
      leftOut = ["everything: the article or the codebook cannot be read"]
    }
    revalidateStrictly(bytes, name: name)
  }
}

extension SessionSalvager {
  private mutating func examine(_ article: ParsedArticle, _ codebook: Codebook) {
    attempt("the certainty that the article's text is unchanged") { (file) throws(UserError) in
      try article.checkDigest(file.reader)
    }
    let map = CodePointMap(article.text)
    let text = article.article
    let statements = withoutMissingTargets(
      soundStatements(in: article, text: text, codebook: codebook, map: map))
    let history = soundHistory(in: text, codebook: codebook, map: map, leadingTo: statements)
    let kept = statements.map(\.statement)
    attempt("everything") { (file) throws(UserError) in
      file.session = try Session(
        id: file.id, annotator: file.draft.annotator.isEmpty ? "unknown" : file.draft.annotator,
        created: file.draft.created, article: text, codebook: codebook, statements: kept, history: history,
        cursor: file.draft.cursor.map { StatementID($0.id) },
        standingConfidence: file.draft.standingConfidence, provenance: file.draft.provenance,
        equivalences: file.draft.equivalences, unknown: file.draft.unknown)
    }
    guard let cursor = draft.cursor, session?.cursor?.number != cursor.id else { return }
    problems.append(reader.failure("the cursor names no statement of the session", at: cursor.position))
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
    for draft in draft.statements {
      attempt("the statement with id \(draft.id)") { (file) throws(UserError) in
        guard let statement = draft.statement(in: map) else {
          throw file.reader.failure(
            "the statement is empty or reaches beyond the article", at: draft.position)
        }
        try file.reader.checkText(of: draft, at: statement, in: article)
        try file.check(statement, draft, text, codebook)
        guard statement.range.lowerBound >= end else {
          throw file.reader.failure(
            "the statement begins before the one in front of it ends", at: draft.position)
        }
        guard ids.insert(draft.id).inserted else {
          throw file.reader.failure("two statements have the id \(draft.id)", at: draft.position)
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
        reader.failure("its target \(id.number) is no statement of the session", at: placed.position))
      leftOut.append("the target of the statement with id \(placed.statement.id.number)")
      var changed = placed
      changed.statement.judgment.target = nil
      return changed
    }
  }

  private mutating func soundHistory(
    in text: Article, codebook: Codebook, map: CodePointMap, leadingTo statements: [PlacedStatement]
  ) -> History {
    var history = History()
    attempt("the history: earlier answers cannot be undone any more") { (file) throws(UserError) in
      let state = HistoryState(
        statements.map(\.statement), in: text, codebook: codebook, equivalences: file.draft.equivalences)
      history = try ParsedHistory(file.draft.history, of: file.reader, in: map, from: state).history
    }
    return history
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

  private mutating func revalidateStrictly(_ bytes: [UInt8], name: String) {
    guard problems.isEmpty else { return }
    do throws(UserError) {
      session = try SessionFile.decode(bytes, name: name)
    } catch {
      problems.append(error)
    }
  }
}

/// A statement and where it stands in its file.
private struct PlacedStatement {
  var statement: Statement
  let position: Int
}
