import SentenceSegmentation

extension Session {
  /// Begins a session: every sentence of the article becomes a statement.
  ///
  /// - Parameters:
  ///   - id: A name unique in the world, 32 hexadecimal digits.
  ///   - now: The present moment.
  /// - Throws: an error when the article holds no sentence.
  /// - Complexity: linear in the text.
  public init(
    beginning article: Article, annotator: String, codebook: Codebook, id: String, now: Timestamp
  ) throws(UserError) {
    let sentences = article.sentences
    guard !sentences.isEmpty else {
      throw UserError("there is no sentence in it", at: article.source, fix: "open an article with text")
    }
    let statements = sentences.enumerated().map { index, sentence in
      Statement(id: StatementID(index + 1), range: sentence.range, isQuoted: sentence.isQuoted)
    }
    try self.init(
      id: id, annotator: annotator, created: now, article: article, codebook: codebook, statements: statements
    )
  }
}
