/// Writes JSON Lines for doccano: an article per line with entities and relations, or a statement per line
/// with its label.
///
/// Entities count UTF-16 units. Everything else goes into the member `annotate`, which doccano keeps as
/// metadata. It is an object because doccano's importer turns a null at the top level into NaN and then
/// fails.
package struct DoccanoExporter: LabelledExporter {
  private let task: ExportOptions.Task
  /// The links to statements that have no entity.
  package private(set) var losses = DroppedFields()

  /// Creates an exporter for a task.
  init(task: ExportOptions.Task) {
    self.task = task
  }

  /// The fields in the metadata, and links between entities.
  package var carries: Set<JudgmentField> {
    Set(Self.fields).union(task == .spans ? [.link] : [])
  }

  /// Writes a line for the article, or for each labelled statement.
  package mutating func write(_ selection: FilteredSession, to sink: any ExportSink) throws(UserError) {
    let spans = selection.spans(in: .utf16)
    switch task {
    case .spans: try sink.write(article(selection, spans))
    case .classification: for span in spans { try sink.write(Self.statement(span)) }
    }
  }
}

extension DoccanoExporter {
  /// The fields that go into the metadata.
  static let fields = JudgmentField.allCases.filter { $0 != .link && $0 != .skip }

  private mutating func article(_ selection: FilteredSession, _ spans: [Span]) -> [UInt8] {
    var writer = JSONWriter()
    writer.open("{")
    writer.member("text", selection.session.article.text)
    writer.key("entities")
    writer.open("[")
    for span in spans { Self.write(span, to: &writer) }
    writer.close("]")
    writer.key("relations")
    writer.open("[")
    writeRelations(spans, to: &writer)
    writer.close("]")
    writer.key("annotate")
    writer.open("{")
    writer.writeOrigin(of: selection.session)
    spans.write(Self.fields, to: &writer)
    writer.close("}")
    writer.close("}")
    return writer.bytes + [0x0A]
  }

  private static func write(_ span: Span, to writer: inout JSONWriter) {
    writer.open("{")
    writer.member("id", span.record.statement.number)
    writer.member("label", span.label.name)
    writer.member("start_offset", span.start)
    writer.member("end_offset", span.end)
    writer.close("}")
  }

  private mutating func writeRelations(_ spans: [Span], to writer: inout JSONWriter) {
    let known = spans.identifiers
    for span in spans {
      guard let target = span.target else { continue }
      guard known.contains(target) else {
        losses.add(.link)
        continue
      }
      writer.open("{")
      writer.member("id", span.record.statement.number)
      writer.member("from_id", span.record.statement.number)
      writer.member("to_id", target.number)
      writer.member("type", span.link)
      writer.close("}")
    }
  }

  private static func statement(_ span: Span) -> [UInt8] {
    var writer = JSONWriter()
    writer.open("{")
    writer.member("text", Cell.text(span.record.text))
    writer.key("label")
    writer.open("[")
    writer.value(span.label.name)
    writer.close("]")
    writer.key("annotate")
    writer.open("{")
    writer.writeOrigin(of: span.record.origin.session)
    for column in [RecordColumn.statement, .start, .end] {
      writer.member(column.rawValue, span.record[column])
    }
    for field in Self.fields { writer.member(field.key, field.get(span.record.judgment)) }
    writer.close("}")
    writer.close("}")
    return writer.bytes + [0x0A]
  }
}

extension Exporter where Self == DoccanoExporter {
  /// JSON Lines for doccano.
  package static func doccano(task: ExportOptions.Task = .spans) -> Self { DoccanoExporter(task: task) }
}

extension ExportFormat {
  static let doccano = ExportFormat(
    name: "doccano", summary: "doccano: entities and relations, or --task classification",
    shape: .file(ending: "doccano.jsonl"), unit: .utf16,
    exporter: { .doccano(task: $0.task) as DoccanoExporter })
}
