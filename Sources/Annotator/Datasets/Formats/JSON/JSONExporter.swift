/// Writes a single JSON array with one object per line.
package struct JSONExporter: Exporter {
  private var rows = JSONRows()

  /// Creates the exporter.
  package init() {}

  /// Opens the array.
  package mutating func begin(to sink: any ExportSink) throws(UserError) { try sink.write([0x5B]) }

  /// Writes an object for each record.
  package mutating func write(_ selection: FilteredSession, to sink: any ExportSink) throws(UserError) {
    try rows.write(selection, to: sink, separator: [0x2C], terminator: [])
  }

  /// Closes the array.
  package mutating func end(to sink: any ExportSink) throws(UserError) { try sink.write([0x0A, 0x5D, 0x0A]) }
}

extension Exporter where Self == JSONExporter {
  /// A single JSON array.
  package static var json: Self { JSONExporter() }
}

extension ExportFormat {
  static let json = ExportFormat(
    name: "json", summary: "one JSON array of objects", shape: .file(ending: "json"), unit: .codePoints,
    takesWritten: true, exporter: { _ in .json as JSONExporter })
}
