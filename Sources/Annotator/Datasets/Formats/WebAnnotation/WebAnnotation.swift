/// A judgment as a Web Annotation.
struct WebAnnotation {
  private var writer = JSONWriter()
  private static let contextLength = 32

  /// Creates the annotation of a statement.
  init(_ span: Span, of session: Session, isLinked: Bool) {
    writer.open("{")
    writer.member("id", Self.name(span.record.statement, in: session))
    writer.member("type", "Annotation")
    writer.member("motivation", "classifying")
    if let judged = span.record.judgment.judged { writer.member("created", judged.iso) }
    writeCreator(session.annotator)
    writeBodies(span, of: session, isLinked: isLinked)
    writeTerms(span.record.judgment)
    writeTarget(span, in: session)
    writer.close("}")
  }

  /// The annotation as JSON that is safe inside an HTML page.
  var bytes: [UInt8] { PageSafety.escaped(writer.bytes) }

  private static func name(_ statement: StatementID, in session: Session) -> String {
    "urn:annotate:session:\(URIText.escaped(session.id)):statement:\(statement.number)"
  }
}

extension WebAnnotation {
  private mutating func writeCreator(_ annotator: String) {
    writer.key("creator")
    writer.open("{")
    writer.member("type", "Person")
    writer.member("nickname", annotator)
    writer.close("}")
  }

  private mutating func writeBodies(_ span: Span, of session: Session, isLinked: Bool) {
    writer.key("body")
    writer.open("[")
    writeBody(span.label.name, purpose: "classifying")
    if let words = span.outsideTarget { writeBody(words, purpose: "identifying") }
    if let note = span.record.judgment.note { writeBody(note, purpose: "commenting") }
    if isLinked, let target = span.target {
      writer.open("{")
      writer.member("type", "SpecificResource")
      writer.member("purpose", "linking")
      writer.member("source", Self.name(target, in: session))
      writer.close("}")
    }
    writer.close("]")
  }

  private mutating func writeBody(_ text: String, purpose: String) {
    writer.open("{")
    writer.member("type", "TextualBody")
    writer.member("purpose", purpose)
    writer.member("value", text)
    writer.close("}")
  }

  private mutating func writeTerms(_ judgment: Judgment) {
    for (name, field) in Self.terms where field.isPresent(in: judgment) {
      writer.member(name, field.get(judgment))
    }
  }

  /// Our own terms, which the context defines, and their fields.
  static let terms: [(name: String, field: JudgmentField)] =
    JudgmentField.allCases.filter { ![.link, .outsideTarget, .note, .skip, .time].contains($0) }
    .map { (camelCase($0.key), $0) }

  /// Returns a key in the style of JSON-LD: "sourceKind" for "source_kind".
  private static func camelCase(_ key: String) -> String {
    let words = key.split(separator: "_")
    return words.prefix(1).joined()
      + words.dropFirst().map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }

  private mutating func writeTarget(_ span: Span, in session: Session) {
    writer.key("target")
    writer.open("{")
    writer.member("source", URIText.source(of: session.article))
    writeState(session.article.origin)
    for (term, column) in Self.shared {
      let cell = span.record[column]
      if !cell.isNull { writer.member(term, cell) }
    }
    writer.key("selector")
    writer.open("[")
    writer.open("{")
    writer.member("type", "TextPositionSelector")
    writer.member("start", span.start)
    writer.member("end", span.end)
    writer.close("}")
    writeQuote(span, in: session)
    writer.close("]")
    writer.close("}")
  }

  /// The terms of the target that describe the session and where its text came from, with their columns.
  static let shared: [(term: String, column: RecordColumn)] = SessionOrigin.columns.map {
    (camelCase($0.rawValue), $0)
  }

  /// Writes which copy of the source is meant, if an archive has one.
  private mutating func writeState(_ origin: ArticleOrigin) {
    guard let address = origin.archiveURL.flatMap(URIText.address) else { return }
    writer.key("state")
    writer.open("{")
    writer.member("type", "TimeState")
    if let date = origin.archiveDate {
      writer.member("sourceDate", date.contains("T") ? date : date + "T00:00:00Z")
    }
    writer.member("cached", address)
    writer.close("}")
  }

  private mutating func writeQuote(_ span: Span, in session: Session) {
    guard let statement = session[span.record.statement] else { return }
    let before = session.article[0..<statement.range.lowerBound]
    let after = session.article[statement.range.upperBound..<session.article.text.utf8.count]
    writer.open("{")
    writer.member("type", "TextQuoteSelector")
    writer.member("exact", Cell.text(span.record.text))
    writer.member("prefix", Cell.text(before.suffix(Self.contextLength)))
    writer.member("suffix", Cell.text(after.prefix(Self.contextLength)))
    writer.close("}")
  }
}
