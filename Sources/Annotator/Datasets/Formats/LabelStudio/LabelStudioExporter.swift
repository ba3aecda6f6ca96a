/// Writes tasks for Label Studio: one per article, with an annotation of labelled regions, and a prediction
/// if suggestions were accepted.
///
/// Regions count code points, as Label Studio's interface, server and exports do. The matching labelling
/// configuration is `LabelStudioConfig`.
package struct LabelStudioExporter: LabelledExporter {
  private var isFirst = true
  /// The links to statements that have no region.
  package private(set) var losses = DroppedFields()

  /// Creates the exporter.
  package init() {}

  /// The fields that regions have controls for, those that the task's data keep, and links.
  package var carries: Set<JudgmentField> { Set(Self.controls + Self.kept).union([.link]) }

  /// Opens the list of tasks.
  package mutating func begin(to sink: any ExportSink) throws(UserError) { try sink.write([0x5B]) }

  /// Writes a task.
  package mutating func write(_ selection: FilteredSession, to sink: any ExportSink) throws(UserError) {
    let spans = selection.spans(in: .codePoints)
    var writer = JSONWriter()
    writer.open("{")
    Self.writeArticle(selection.session, spans, to: &writer)
    writer.key("annotations")
    writer.open("[")
    writer.open("{")
    writer.key("result")
    writer.open("[")
    for span in spans { Self.write(span, to: &writer) }
    writeRelations(spans, to: &writer)
    writer.close("]")
    writer.close("}")
    writer.close("]")
    Self.writePredictions(spans, to: &writer)
    writer.close("}")
    try sink.write((isFirst ? [0x0A] : [0x2C, 0x0A]) + writer.bytes)
    isFirst = false
  }

  /// Closes the list.
  package mutating func end(to sink: any ExportSink) throws(UserError) { try sink.write([0x0A, 0x5D, 0x0A]) }
}

extension LabelStudioExporter {
  /// The fields with a control of the same name.
  static let controls: [JudgmentField] = [.confidence, .sourceKind] + texts
  /// The fields whose control is a text area.
  static let texts: [JudgmentField] = [.attribution, .cited, .cue, .outsideTarget, .note]
  /// The fields that the task's data keep, because nobody edits them in Label Studio.
  static let kept = JudgmentField.allCases.filter { ![.link, .skip].contains($0) && !controls.contains($0) }

  private static func writeArticle(_ session: Session, _ spans: [Span], to writer: inout JSONWriter) {
    writer.key("data")
    writer.open("{")
    writer.member("text", session.article.text)
    writer.member("title", session.article.title)
    writer.member("url", session.article.url)
    writer.member("session", session.id)
    writer.member("annotator", session.annotator)
    writer.member("sha256", session.article.digest.hex)
    writer.key("annotate")
    writer.open("{")
    writer.writeOrigin(of: session)
    writer.close("}")
    spans.write(kept, to: &writer)
    writer.close("}")
  }

  private static func write(_ span: Span, to writer: inout JSONWriter) {
    let judgment = span.record.judgment
    writeRegion(span, "label", "labels", to: &writer) { $0.strings("labels", [span.label.name]) }
    if let confidence = judgment.confidence {
      writeRegion(span, "confidence", "number", to: &writer) { $0.member("number", confidence.fraction) }
    }
    if let kind = judgment.sourceKind {
      writeRegion(span, "source_kind", "choices", to: &writer) { $0.strings("choices", [kind.rawValue]) }
    }
    for field in texts {
      guard let text = field.get(judgment).text else { continue }
      writeRegion(span, field.key, "textarea", to: &writer) { $0.strings("text", [text]) }
    }
  }

  /// Writes a result of a region; a text area's value replaces the region's text.
  private static func writeRegion(
    _ span: Span, _ control: String, _ type: String, to writer: inout JSONWriter,
    value: (inout JSONWriter) -> Void
  ) {
    writer.open("{")
    writer.member("id", name(of: span.record.statement))
    writer.member("from_name", control)
    writer.member("to_name", "text")
    writer.member("type", type)
    writer.key("value")
    writer.open("{")
    writer.member("start", span.start)
    writer.member("end", span.end)
    if type == "labels" { writer.member("text", Cell.text(span.record.text)) }
    value(&writer)
    writer.close("}")
    writer.close("}")
  }

  /// Returns the name of a statement's region.
  static func name(of statement: StatementID) -> String { "s\(statement.number)" }

  private mutating func writeRelations(_ spans: [Span], to writer: inout JSONWriter) {
    let known = spans.identifiers
    for span in spans {
      guard let target = span.target else { continue }
      guard known.contains(target) else {
        losses.add(.link)
        continue
      }
      writer.open("{")
      writer.member("type", "relation")
      writer.member("from_id", Self.name(of: span.record.statement))
      writer.member("to_id", Self.name(of: target))
      writer.member("direction", "right")
      writer.strings("labels", [span.link])
      writer.close("}")
    }
  }

  private static func writePredictions(_ spans: [Span], to writer: inout JSONWriter) {
    let suggested = spans.compactMap { span in span.record.judgment.suggested.map { (span, $0) } }
    guard !suggested.isEmpty else { return }
    writer.key("predictions")
    writer.open("[")
    writer.open("{")
    writer.member("model_version", "annotate")
    writer.key("result")
    writer.open("[")
    for (span, label) in suggested {
      writeRegion(span, "label", "labels", to: &writer) { $0.strings("labels", [label.name]) }
    }
    writer.close("]")
    writer.close("}")
    writer.close("]")
  }
}

extension JSONWriter {
  /// Writes a key and a list of strings.
  mutating func strings(_ name: String, _ texts: [String]) {
    key(name)
    open("[")
    for text in texts { value(text) }
    close("]")
  }
}

extension Exporter where Self == LabelStudioExporter {
  /// Tasks for Label Studio.
  package static var labelStudio: Self { LabelStudioExporter() }
}

extension ExportFormat {
  static let labelStudio = ExportFormat(
    name: "label-studio", summary: "Label Studio: tasks with annotations; --config writes its configuration",
    shape: .file(ending: "label-studio.json"), unit: .codePoints,
    exporter: { _ in .labelStudio as LabelStudioExporter })
}
