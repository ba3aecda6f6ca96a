/// The state of a session when it began: its annotator, its text, and its statements before the first change.
enum SessionGenesis {
  /// Returns the SHA-256 of that state. Linear in the statements and the history.
  ///
  /// It is taken over a line with `id`, `annotator`, `created` and the text's `sha256`, then a line for each
  /// statement with `id`, `start`, `end`, `quoted` and the fields of its judgment that are present, so that a
  /// later version with more fields computes the same.
  static func digest(of session: Session, in map: CodePointMap) -> SHA256Digest {
    digest(of: session, first: session.firstStatements, in: map)
  }

  /// Returns the SHA-256 of that state, given the first statements in reading order.
  static func digest(of session: Session, first: [Statement], in map: CodePointMap) -> SHA256Digest {
    var writer = JSONWriter(capacity: 64 * first.count + 512)
    writer.open("{")
    writer.member("id", session.id)
    writer.member("annotator", session.annotator)
    writer.member("created", session.created)
    writer.member("sha256", session.article.digest)
    writer.close("}")
    writer.endLine()
    for statement in first {
      writer.open("{")
      writer.member("id", statement.id.number)
      writer.member("start", map.codePoint(atUTF8: statement.range.lowerBound))
      writer.member("end", map.codePoint(atUTF8: statement.range.upperBound))
      writer.member("quoted", statement.isQuoted)
      if statement.judgment != Judgment() { writer.presentFields(of: statement.judgment) }
      writer.close("}")
      writer.endLine()
    }
    return SHA256Digest(of: writer.bytes)
  }
}

extension JSONWriter {
  /// Writes the fields of a judgment that are present.
  fileprivate mutating func presentFields(of judgment: Judgment) {
    for field in JudgmentField.readings where field.isPresent(in: judgment) { member(field, of: judgment) }
  }
}

extension Session {
  /// The statements before the first change, or the current ones if the history doesn't lead to them, which
  /// readers refuse. Linear in the statements and the history.
  var firstStatements: [Statement] {
    guard history.lastSequence > 0 else { return statements }
    var replay = HistoryReplay(history, from: HistoryState(self))
    do throws(UserError) {
      try replay.run()
      return replay.state.statements
    } catch {
      return statements
    }
  }
}
