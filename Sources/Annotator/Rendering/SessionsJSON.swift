/// The output of `list`, `show` and `check` for machines: one JSON object that always has every key.
///
/// `Documentation/Formats.md` lists the keys.
package enum SessionsJSON {
  /// The version of the layouts.
  package static let version = 1

  /// Returns the sessions of a folder.
  package static func list(_ sessions: [SessionSummary], _ lineage: SessionLineage) -> [UInt8] {
    report("annotate-list") { writer in
      writer.key("sessions")
      writer.open("[")
      for session in sessions { writer.summary(session, lineage.leftOut[session.path]) }
      writer.close("]")
    }
  }

  /// Returns a session with its statements.
  package static func show(_ session: Session, path: String) -> [UInt8] {
    let map = CodePointMap(session.article.text)
    return report("annotate-show") { writer in
      writer.member("path", path)
      writer.content(SessionSummary.Content(session), countsStatements: false)
      writer.key("statements")
      writer.open("[")
      for (index, statement) in session.statements.enumerated() {
        writer.statement(statement, at: index, in: session, map)
      }
      writer.close("]")
    }
  }

  /// Returns the results of checking sessions.
  package static func check(_ checks: [SessionCheck]) -> [UInt8] {
    report("annotate-check") { writer in
      writer.key("sessions")
      writer.open("[")
      for check in checks { writer.check(check) }
      writer.close("]")
    }
  }

  private static func report(_ format: String, _ body: (inout JSONWriter) -> Void) -> [UInt8] {
    var writer = JSONWriter()
    writer.open("{")
    writer.member("format", format)
    writer.member("version", version)
    body(&writer)
    writer.close("}")
    writer.endLine()
    return writer.bytes
  }
}

extension JSONWriter {
  fileprivate mutating func summary(_ session: SessionSummary, _ reason: SessionLineage.Reason?) {
    open("{")
    member("path", session.path)
    switch session.content {
    case .success(let known):
      content(known)
      member("error", nil as String?)
    case .failure(let error):
      content(nil)
      member("error", error.description)
    }
    let content = try? session.content.get()
    member("session", content?.id)
    member("annotator_kind", content?.provenance.kind.rawValue)
    member("left_out", reason?.key)
    member("in_favour_of", reason?.other)
    close("}")
  }

  /// - Parameter countsStatements: false if the statements themselves follow under that key.
  fileprivate mutating func content(_ content: SessionSummary.Content?, countsStatements: Bool = true) {
    member("annotator", content?.annotator)
    member("title", content?.title)
    member("source", content?.source)
    member("modified", content?.modified)
    if countsStatements { member("statements", content?.progress.total) }
    member("tagged", content?.progress.tagged)
    member("skipped", content?.progress.skipped)
    member("flagged", content?.progress.flagged)
    member("to_review", content?.progress.toReview)
    member("left", content?.progress.left)
    key("labels")
    open("[")
    for (label, count) in (content?.progress.labels ?? [:]).sorted(by: { $0.key.name < $1.key.name }) {
      open("{")
      member("label", label.name)
      member("count", count)
      close("}")
    }
    close("]")
  }

  fileprivate mutating func statement(
    _ statement: Statement, at index: Int, in session: Session, _ map: CodePointMap
  ) {
    let judgment = statement.judgment
    open("{")
    member("position", index + 1)
    member("id", statement.id.number)
    member("start", map.codePoint(atUTF8: statement.range.lowerBound))
    member("end", map.codePoint(atUTF8: statement.range.upperBound))
    member("text", String(session.text(of: statement)))
    member("target_position", judgment.targetID.flatMap { session.index(of: $0) }.map { $0 + 1 })
    for field in JudgmentField.all where field != .link { member(field.key, field.get(judgment)) }
    close("}")
  }

  fileprivate mutating func check(_ check: SessionCheck) {
    open("{")
    member("path", check.path)
    member("sound", check.problems.isEmpty)
    member("statements", check.session?.progress.total)
    member("decided", check.session?.progress.decided)
    texts("problems", check.problems.map(\.description))
    texts("notices", check.notices.map(\.description))
    texts("left_out", check.leftOut)
    close("}")
  }

  private mutating func texts(_ name: String, _ texts: [String]) {
    key(name)
    open("[")
    for text in texts { value(text) }
    close("]")
  }
}

extension SessionLineage.Reason {
  /// The reason as a key.
  fileprivate var key: String {
    switch self {
    case .copy: "copy"
    case .carriedOver: "carried_over"
    case .merged: "merged"
    }
  }

  /// The file that counts instead.
  fileprivate var other: String {
    switch self {
    case .copy(let other, _), .carriedOver(let other), .merged(let other): other
    }
  }
}
