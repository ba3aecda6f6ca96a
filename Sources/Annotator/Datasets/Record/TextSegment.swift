/// A stretch of an article, as token and sentence formats see it: a statement, or the text between two.
struct TextSegment: Sendable {
  /// The statement's record; nil for text between statements, and for statements that aren't selected.
  let record: Record?
  /// The tokens in order; at least one.
  let tokens: [TextToken]
}

extension FilteredSession {
  /// The article's passages in order; each token of the text is in exactly one.
  var passages: [TextSegment] {
    let article = session.article
    let taken = Dictionary(records.map { ($0.statement, $0) }, uniquingKeysWith: { first, _ in first })
    var passages: [TextSegment] = []
    var end = 0
    func add(_ range: Range<Int>, _ record: Record?) {
      let tokens = Tokenizer().tokens(in: range, of: article)
      if !tokens.isEmpty { passages.append(TextSegment(record: record, tokens: tokens)) }
    }
    for statement in session.statements {
      add(end..<statement.range.lowerBound, nil)
      add(statement.range, taken[statement.id])
      end = statement.range.upperBound
    }
    add(end..<article.text.utf8.count, nil)
    return passages
  }
}
