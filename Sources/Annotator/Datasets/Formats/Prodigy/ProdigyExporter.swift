/// Writes JSON Lines for Prodigy: an article per line with tokens, spans and relations, or a statement per
/// line as a choice.
///
/// Spans count code points. They align with tokens, because tokens are split where statements begin and end.
package struct ProdigyExporter: Exporter {
  private let task: ExportOptions.Task
  /// The links to statements that have no span.
  package private(set) var losses = DroppedFields()

  /// Creates an exporter for a task.
  init(task: ExportOptions.Task) {
    self.task = task
  }

  /// Returns whether a judgment has a label or, for choices, is a skip.
  package func takes(_ judgment: Judgment) -> Bool {
    task == .spans ? judgment.label != nil : judgment.isDecided
  }

  /// The fields of our own member, and links; for choices, the fields of the metadata, and skips.
  package var carries: Set<JudgmentField> {
    task == .spans ? Set(DoccanoExporter.fields).union([.link]) : Set(Self.fields).union([.skip])
  }

  /// Writes a line for the article, or for each statement.
  package mutating func write(_ selection: FilteredSession, to sink: any ExportSink) throws(UserError) {
    switch task {
    case .spans: try sink.write(article(selection))
    case .classification:
      let options = selection.session.codebook.labels.map(\.label.name)
      for record in selection.records where record.judgment.isDecided {
        try sink.write(Self.choice(record, options))
      }
    }
  }
}

extension ProdigyExporter {
  /// The fields in the metadata of a choice, which Prodigy's interface shows.
  static let fields: [JudgmentField] = [.confidence, .attribution, .cited, .sourceKind, .note]

  private mutating func article(_ selection: FilteredSession) -> [UInt8] {
    let article = selection.session.article
    let places = TokenPlaces(selection)
    let spans = selection.spans(in: .codePoints)
    var writer = JSONWriter()
    writer.open("{")
    writer.member("text", article.text)
    writer.key("tokens")
    writer.open("[")
    places.write(to: &writer)
    writer.close("]")
    writer.key("spans")
    writer.open("[")
    for span in spans { places.write(span, to: &writer) }
    writer.close("]")
    writer.key("relations")
    writer.open("[")
    writeRelations(spans, places, to: &writer)
    writer.close("]")
    Self.writeMeta(selection.session, to: &writer)
    writer.key("annotate")
    writer.open("{")
    writer.writeOrigin(of: selection.session)
    spans.write(DoccanoExporter.fields, to: &writer)
    writer.close("}")
    writer.member("answer", "accept")
    writer.close("}")
    return writer.bytes + [0x0A]
  }

  private mutating func writeRelations(_ spans: [Span], _ places: TokenPlaces, to writer: inout JSONWriter) {
    let known = Dictionary(spans.map { ($0.record.statement, $0) }, uniquingKeysWith: { first, _ in first })
    for span in spans {
      guard let id = span.target else { continue }
      guard let target = known[id] else {
        losses.add(.link)
        continue
      }
      writer.open("{")
      writer.member("head", places.last(of: span))
      writer.member("child", places.last(of: target))
      writer.key("head_span")
      places.write(span, to: &writer)
      writer.key("child_span")
      places.write(target, to: &writer)
      writer.member("label", span.link)
      writer.close("}")
    }
  }

  private static func writeMeta(_ session: Session, to writer: inout JSONWriter) {
    writer.key("meta")
    writer.open("{")
    writer.member("title", session.article.title)
    writer.member("sha256", session.article.digest.hex)
    writer.member("session", session.id)
    writer.close("}")
    writer.member("_annotator_id", session.annotator)
  }

  private static func choice(_ record: Record, _ options: [String]) -> [UInt8] {
    var writer = JSONWriter()
    writer.open("{")
    writer.member("text", Cell.text(record.text))
    writer.key("options")
    writer.open("[")
    for option in options {
      writer.open("{")
      writer.member("id", option)
      writer.member("text", option)
      writer.close("}")
    }
    writer.close("]")
    writer.strings("accept", record.judgment.label.map { [$0.name] } ?? [])
    writer.member("answer", record.judgment.isSkipped ? "ignore" : "accept")
    writer.key("meta")
    writer.open("{")
    for column in [RecordColumn.session, .statement, .start, .end] {
      writer.member(column.rawValue, record[column])
    }
    for field in fields { writer.member(field.key, field.get(record.judgment)) }
    writer.close("}")
    writer.member("_annotator_id", record.origin.session.annotator)
    writer.key("annotate")
    writer.open("{")
    writer.writeOrigin(of: record.origin.session)
    writer.close("}")
    writer.close("}")
    return writer.bytes + [0x0A]
  }
}

extension Exporter where Self == ProdigyExporter {
  /// JSON Lines for Prodigy.
  package static func prodigy(task: ExportOptions.Task = .spans) -> Self { ProdigyExporter(task: task) }
}

extension ExportFormat {
  static let prodigy = ExportFormat(
    name: "prodigy", summary: "Prodigy: spans and relations, or --task classification",
    shape: .file(ending: "prodigy.jsonl"), unit: .codePoints,
    exporter: { .prodigy(task: $0.task) as ProdigyExporter })
}
