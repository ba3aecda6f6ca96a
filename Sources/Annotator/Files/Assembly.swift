/// Puts the parts of a session file together and checks what concerns more than one of them.
struct Assembly {
  let reader: JSONReader
  let article: ArticleDraft
  let map: CodePointMap
  let codebook: Codebook
  let statements: [StatementDraft]
  let history: [ChangeDraft]

  /// The session.
  func session(
    id: String, annotator: String, created: Timestamp, cursor: (id: Int, position: Int)?,
    standing: StandingConfidence, unknown: UnknownMembers
  ) throws(UserError) -> Session {
    let placed = try reader.statements(statements, in: map)
    try checkTexts(of: placed)
    let article = article.article
    let history = try readHistory(in: article, leadingTo: placed)
    let session: Session
    do throws(UserError) {
      session = try Session(
        id: id, annotator: annotator, created: created, article: article, codebook: codebook,
        statements: placed, history: history, cursor: cursor.map { StatementID($0.id) },
        standingConfidence: standing, unknown: unknown)
    } catch {
      throw located(error, among: placed)
    }
    if let cursor, session.cursor?.number != cursor.id {
      throw reader.failure("the cursor names no statement of the session", at: cursor.position)
    }
    return session
  }
}

extension Assembly {
  /// Checks that each statement's text is the article's.
  private func checkTexts(of placed: [Statement]) throws(UserError) {
    for (draft, statement) in zip(statements, placed) {
      guard let token = draft.text else { throw reader.failure("'text' is missing", at: draft.position) }
      let isSame =
        token.hasEscapes
        ? reader.unescapedBytes(of: token).elementsEqual(article.text[statement.range])
        : reader.bytes[token.range].elementsEqual(article.text[statement.range])
      guard isSame else {
        throw reader.failure("the text is not the article's between start and end", at: draft.position)
      }
    }
  }

  private func readHistory(in article: Article, leadingTo placed: [Statement]) throws(UserError) -> History {
    var history = History()
    var trail = HistoryTrail()
    for draft in self.history {
      let change = try reader.change(draft, in: map)
      do throws(UserError) {
        let edit = try history.edit(of: change)
        try SessionRules.check(edit.before, in: article, codebook: codebook, targets: nil)
        try SessionRules.check(edit.after, in: article, codebook: codebook, targets: nil)
        try trail.follow(edit)
      } catch {
        throw reader.failure(error.what, at: draft.position)
      }
      history.append(change)
    }
    guard trail.leads(to: placed) else {
      throw reader.failure("the history does not lead to the statements as they are")
    }
    return history
  }

  /// The error at the line of the statement it speaks of.
  private func located(_ error: UserError, among placed: [Statement]) -> UserError {
    for (draft, statement) in zip(statements, placed) where error.place == SessionRules.place(of: statement) {
      return reader.failure(error.what, at: draft.position)
    }
    return reader.failure(error.what)
  }
}
