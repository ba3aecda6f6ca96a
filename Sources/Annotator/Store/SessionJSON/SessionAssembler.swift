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
      session = try self.session(of: placed, in: article.article(in: map, reader))
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
    let state = HistoryState(
      placed, in: article, codebook: codebook, equivalences: draft.equivalences)
    return try Session(
      id: draft.id, annotator: draft.annotator, created: draft.created, article: article, codebook: codebook,
      statements: placed, history: try ParsedHistory(draft.history, of: reader, in: map, from: state).history,
      cursor: draft.cursor.map { StatementID($0.id) }, standingConfidence: draft.standingConfidence,
      provenance: draft.provenance, equivalences: draft.equivalences, genesis: draft.genesis,
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
}
