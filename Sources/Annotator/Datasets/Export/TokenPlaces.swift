/// The tokens of a session's article, and the ranges of statements among them.
struct TokenPlaces {
  private struct Place {
    let text: Substring
    let start: Int
    let end: Int
    let isFollowedBySpace: Bool
  }

  private var tokens: [Place] = []
  private var statements: [StatementID: ClosedRange<Int>] = [:]

  /// Splits the article into tokens; positions count code points.
  init(_ selection: FilteredSession) {
    let article = selection.session.article
    var counter = OffsetCounter(article.text)
    let passages = selection.passages
    let spaced = SpacedToken.all(of: passages.flatMap(\.tokens), in: Array(article.text.utf8))
    var indexes: [Int: Int] = [:]
    for (index, token) in spaced.enumerated() {
      indexes[token.range.lowerBound] = index
      tokens.append(
        Place(
          text: article[token.range], start: counter.units(before: token.range.lowerBound),
          end: counter.units(before: token.range.upperBound), isFollowedBySpace: token.isSpaced))
    }
    for passage in passages {
      guard let record = passage.record, let first = passage.tokens.first, let last = passage.tokens.last,
        let start = indexes[first.range.lowerBound], let end = indexes[last.range.lowerBound]
      else { continue }
      statements[record.statement] = start...end
    }
  }

  /// Returns the index of a span's last token.
  func last(of span: Span) -> Int? { statements[span.record.statement]?.upperBound }

  /// Returns the indexes of a span's tokens.
  func tokens(of span: Span) -> ClosedRange<Int>? { statements[span.record.statement] }

  /// Writes the tokens in the form of spaCy's `Doc`: their texts, and whether a space follows each.
  func writeWords(to writer: inout JSONWriter) {
    writer.key("words")
    writer.open("[")
    for token in tokens { writer.value(Cell.text(token.text)) }
    writer.close("]")
    writer.key("spaces")
    writer.open("[")
    for token in tokens { writer.value(token.isFollowedBySpace) }
    writer.close("]")
  }

  /// Writes all tokens in the form of Prodigy.
  func write(to writer: inout JSONWriter) {
    for (index, token) in tokens.enumerated() {
      writer.open("{")
      writer.member("text", Cell.text(token.text))
      writer.member("start", token.start)
      writer.member("end", token.end)
      writer.member("id", index)
      writer.member("ws", token.isFollowedBySpace)
      writer.close("}")
    }
  }

  /// Writes a span in the form of Prodigy.
  func write(_ span: Span, to writer: inout JSONWriter) {
    let place = tokens(of: span)
    writer.open("{")
    writer.member("start", span.start)
    writer.member("end", span.end)
    writer.member("token_start", place?.lowerBound)
    writer.member("token_end", place?.upperBound)
    writer.member("label", span.label.name)
    writer.close("}")
  }
}
