/// Puts the parts of a session file together and checks what concerns more than one of them.
struct SessionAssembler {
  private let reader: JSONReader
  private let draft: ParsedSession
  private let article: ParsedArticle
  private let codebook: Codebook
  private let map: CodePointMap

  /// Prepares to put `draft` together.
  ///
  /// - Throws: an error when the text does not have the digest that the file states.
  init(_ draft: ParsedSession, of reader: JSONReader) throws(UserError) {
    guard let article = draft.article, let codebook = draft.codebook else {
      throw reader.failure("the file is no session", at: 0)
    }
    try article.checkDigest(reader)
    self.reader = reader
    self.draft = draft
    self.article = article
    self.codebook = codebook
    map = CodePointMap(article.text)
  }

  /// The session.
  func session() throws(UserError) -> Session {
    let placed = try reader.statements(draft.statements, in: map)
    for (draft, statement) in zip(draft.statements, placed) {
      try reader.checkText(of: draft, at: statement, in: article)
    }
    let session: Session
    do throws(UserError) {
      session = try self.session(of: placed, in: article.article)
    } catch {
      try checkRules(of: placed)
      throw error.place == nil ? reader.failure(error.what) : error
    }
    if let cursor = draft.cursor, session.cursor?.number != cursor.id {
      throw reader.failure("the cursor names no statement of the session", at: cursor.position)
    }
    return session
  }

  private func session(of placed: [Statement], in article: Article) throws(UserError) -> Session {
    try Session(
      id: draft.id, annotator: draft.annotator, created: draft.created, article: article, codebook: codebook,
      statements: placed,
      history: try reader.history(
        draft.history, in: article, codebook: codebook, map: map, leadingTo: placed),
      cursor: draft.cursor.map { StatementID($0.id) }, standingConfidence: draft.standingConfidence,
      unknown: draft.unknown)
  }

  /// Checks the rules of statements, so that an error in one of them is told before what follows from it.
  private func checkRules(of placed: [Statement]) throws(UserError) {
    do throws(UserError) {
      try SessionRules.check(placed, in: article.article, codebook: codebook)
    } catch {
      let index = placed.lastIndex { SessionRules.place(of: $0) == error.place }
      throw reader.failure(error.what, at: index.map { draft.statements[$0].position })
    }
  }
}

extension JSONReader {
  /// Checks that a statement's text is the article's.
  func checkText(
    of draft: ParsedStatement, at statement: Statement, in article: ParsedArticle
  ) throws(UserError) {
    guard let token = draft.text else { throw failure("'text' is missing", at: draft.position) }
    let text = article.text[statement.range]
    let isSame =
      token.hasEscapes
      ? unescapedBytes(of: token).elementsEqual(text) : bytes[token.range].elementsEqual(text)
    guard isSame else {
      throw failure("the text is not the article's between start and end", at: draft.position)
    }
  }

  /// The history, which must lead to the statements as they are.
  func history(
    _ drafts: [ParsedChange], in article: Article, codebook: Codebook, map: CodePointMap,
    leadingTo placed: [Statement]
  ) throws(UserError) -> History {
    var history = History()
    var trail = HistoryTrail()
    for draft in drafts {
      let change = try change(draft, in: map)
      do throws(UserError) {
        let edit = try history.edit(of: change)
        switch change.action {
        case .edit:
          try SessionRules.check(edit.before, in: article, codebook: codebook, targets: nil)
          try SessionRules.check(edit.after, in: article, codebook: codebook, targets: nil)
          try trail.follow(edit)
        case .undo: trail.undo(edit.reversed)
        case .redo: trail.redo()
        }
      } catch {
        throw failure(error.what, at: draft.position)
      }
      history.append(change)
    }
    guard trail.leads(to: placed) else {
      throw failure("the history does not lead to the statements as they are", at: drafts.last?.position)
    }
    return history
  }
}
