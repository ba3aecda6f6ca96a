/// The tokens of a session's article, and where statements begin and end among them.
struct TokenPlaces {
  private struct Place {
    let text: Substring
    let start: Int
    let end: Int
    let isFollowedBySpace: Bool
  }

  private var tokens: [Place] = []
  private var statements: [StatementID: ClosedRange<Int>] = [:]

  /// Cuts the article into tokens; positions count code points.
  init(_ selection: FilteredSession) {
    let article = selection.session.article
    var counter = OffsetCounter(article.text)
    let bytes = Array(article.text.utf8)
    for passage in selection.passages {
      let first = tokens.count
      for token in passage.tokens {
        let end = token.range.upperBound
        let isSpace = end < bytes.count && bytes[end] == 0x20
        tokens.append(
          Place(
            text: article[token.range], start: counter.units(before: token.range.lowerBound),
            end: counter.units(before: end), isFollowedBySpace: isSpace))
      }
      if let record = passage.record { statements[record.statement] = first...tokens.count - 1 }
    }
  }

  /// The index of a span's last token.
  func last(of span: Span) -> Int? { statements[span.record.statement]?.upperBound }

  /// Writes all tokens as Prodigy has them.
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

  /// Writes a span as Prodigy has it.
  func write(_ span: Span, to writer: inout JSONWriter) {
    let place = statements[span.record.statement]
    writer.open("{")
    writer.member("start", span.start)
    writer.member("end", span.end)
    writer.member("token_start", place?.lowerBound)
    writer.member("token_end", place?.upperBound)
    writer.member("label", span.label.name)
    writer.close("}")
  }
}
