/// Writes a session file: the heading a line a group, then one statement and one change a line.
struct SessionWriter {
  private let session: Session
  private let text: [UInt8]
  private let map: CodePointMap
  private var writer: JSONWriter

  /// Prepares to write `session`.
  init(_ session: Session) {
    self.session = session
    text = Array(session.article.text.utf8)
    map = CodePointMap(text)
    writer = JSONWriter(
      capacity: text.count * 2 + 4_096 + session.statements.count * 384 + session.history.changes.count * 768)
  }

  /// Writes the session and returns the file's bytes.
  mutating func write() -> [UInt8] {
    writer.open("{")
    writeHeading()
    writeStatements()
    writeHistory()
    for member in session.unknown.members {
      writer.newLine()
      writer.key(member.key)
      writer.raw(member.json)
    }
    writer.endLine()
    writer.close("}")
    writer.endLine()
    return writer.bytes
  }
}

extension SessionWriter {
  private mutating func writeHeading() {
    writer.newLine()
    writer.member("format", SessionFile.format)
    writer.member("version", SessionFile.version)
    writer.member("id", session.id)
    writer.member("annotator", session.annotator)
    writer.newLine()
    writer.member("created", session.created)
    writer.member("modified", session.modified)
    writer.newLine()
    writeArticle()
    writer.newLine()
    writer.key("codebook")
    writer.value(session.codebook)
    writer.newLine()
    writer.member("cursor", session.cursor?.number)
    writeStandingConfidence()
  }

  private mutating func writeArticle() {
    let article = session.article
    writer.key("article")
    writer.open("{")
    writer.member("title", article.title)
    writer.member("source", article.source)
    writer.member("url", article.url)
    writer.member("author", article.author)
    writer.member("published", article.published)
    writer.member("language", article.language)
    writer.member("sha256", article.digest.hex)
    writer.key("text")
    writer.text(utf8: text[...])
    writer.members(article.unknown)
    writer.close("}")
  }

  private mutating func writeStandingConfidence() {
    let (value, isSet): (Confidence?, Bool) =
      switch session.standingConfidence {
      case .unset: (nil, false)
      case .notStated: (nil, true)
      case .stated(let confidence): (confidence, true)
      }
    writer.member("standing_confidence", value?.fraction)
    writer.member("standing_confidence_set", isSet)
  }

  private mutating func writeStatements() {
    writer.newLine()
    writer.key("statements")
    writer.open("[")
    for statement in session.statements {
      writer.newLine()
      writer.value(statement, in: map, text: text[clamped: statement.range])
    }
    writer.endLine()
    writer.close("]")
  }

  private mutating func writeHistory() {
    writer.newLine()
    writer.key("history")
    writer.open("[")
    for change in session.history.changes {
      writer.newLine()
      writer.value(change, in: map)
    }
    writer.endLine()
    writer.close("]")
  }
}

extension [UInt8] {
  /// The bytes of a range, as far as it lies inside.
  fileprivate subscript(clamped range: Range<Int>) -> ArraySlice<UInt8> {
    self[range.clamped(to: 0..<count)]
  }
}
