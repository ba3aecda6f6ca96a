/// Writes one JSON object a line (JSON Lines), with every column in every object.
public struct JSONLinesExporter: Exporter {
  private var rows = JSONRows()
  private var copier = RowCopier()
  private var copied = JSONWriter()

  /// Creates the exporter.
  public init() {}

  /// Writes a line for each record.
  public mutating func write(_ selection: FilteredSession, to sink: any ExportSink) throws(UserError) {
    try rows.write(selection, to: sink, separator: [], terminator: [0x0A])
  }

  /// Copies the lines where the session's file has their values as they are written here.
  public mutating func copy(
    _ file: [UInt8], filter: RecordFilter, to sink: any ExportSink
  ) throws(UserError) -> Int? {
    guard let count = copier.copy(file, filter: filter, to: &copied) else { return nil }
    try sink.write(copied.bytes)
    copied.clear()
    return count
  }
}

extension Exporter where Self == JSONLinesExporter {
  /// One JSON object a line.
  public static var jsonl: Self { JSONLinesExporter() }
}

extension ExportFormat {
  static let jsonl = ExportFormat(
    name: "jsonl", summary: "a JSON object a line", shape: .file(ending: "jsonl"), unit: .codePoints,
    exporter: { _ in .jsonl as JSONLinesExporter })
}
