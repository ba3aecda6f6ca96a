import Annotator

/// A format of one's own: the judgments as a list in Markdown, one heading a session.
struct MarkdownExporter: Exporter {
  mutating func write(_ selection: FilteredSession, to sink: any ExportSink) throws(UserError) {
    try sink.write("# \(selection.session.article.title ?? "Untitled")\n\n")
    for record in selection.records {
      let label = record.judgment.label?.name ?? "skipped"
      let confidence = record.judgment.confidence.map { ", \($0.percentText)%" } ?? ""
      let source = record.judgment.attribution.map { ", by \($0)" } ?? ""
      try sink.write("\(record.position). *\(label)\(confidence)\(source)*: \(record.text)\n")
    }
  }
}

extension ExportFormat {
  /// The judgments as a list in Markdown.
  static let markdown = ExportFormat(
    name: "markdown", summary: "a list to read", ending: "md", exporter: { MarkdownExporter() })
}
