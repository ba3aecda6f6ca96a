extension Session {
  /// Begins a session: every sentence of the article becomes a statement, or every line or paragraph if the
  /// text is already cut that way.
  ///
  /// - Parameters:
  ///   - article: The article that is judged.
  ///   - annotator: Who judges it, a name.
  ///   - codebook: The labels that can be given.
  ///   - unit: The unit of text that becomes a statement.
  ///   - id: A globally unique name of 32 hexadecimal digits.
  ///   - now: The present moment.
  /// - Throws: an error if the article has no sentences.
  /// - Complexity: linear in the text.
  public init(
    beginning article: Article, annotator: String, codebook: Codebook, unit: StatementUnit = .sentence,
    id: String, now: Timestamp
  ) throws(UserError) {
    let stretches = article.stretches(of: unit)
    guard !stretches.isEmpty else {
      throw UserError("the article has no sentences", at: article.source, fix: "open an article with text")
    }
    let statements = stretches.enumerated().map { index, stretch in
      Statement(id: StatementID(index + 1), range: stretch.range, isQuoted: stretch.isQuoted)
    }
    try self.init(
      id: id, annotator: annotator, created: now, article: article, codebook: codebook, statements: statements
    )
  }
}
