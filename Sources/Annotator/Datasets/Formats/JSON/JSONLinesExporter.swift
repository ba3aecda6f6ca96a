/// Writes one JSON object per line (JSON Lines), with every column in every object.
package struct JSONLinesExporter: Exporter {
  private var rows = JSONRows()

  /// Creates the exporter.
  package init() {}

  /// Writes a line for each record.
  package mutating func write(_ selection: FilteredSession, to sink: any ExportSink) throws(UserError) {
    try rows.write(selection, to: sink, separator: [], terminator: [0x0A])
  }
}

extension Exporter where Self == JSONLinesExporter {
  /// One JSON object per line.
  package static var jsonl: Self { JSONLinesExporter() }
}

extension ExportFormat {
  static let jsonl = ExportFormat(
    name: "jsonl", summary: "one JSON object per line", shape: .file(ending: "jsonl"), unit: .codePoints,
    takesWritten: true, exporter: { _ in .jsonl as JSONLinesExporter })
}
