/// Writes a table with a line for each record: comma-separated values (RFC 4180) or tab-separated ones.
///
/// Both quote as RFC 4180 says: a cell with the separator, a quotation mark or a line end stands in quotation marks, and
/// one inside it is doubled. A missing value is an empty cell; an empty text is a pair of quotation marks. Lines end in a
/// line feed.
public struct DelimitedExporter: Exporter {
  private let separator: UInt8
  private let hasHeader: Bool
  private let isRaw: Bool
  private static let chunk = 1 << 16

  /// Creates an exporter; without `raw`, texts that a spreadsheet would take for formulas are neutralised.
  init(separator: UInt8, header: Bool, raw: Bool) {
    self.separator = separator
    hasHeader = header
    isRaw = raw
  }

  /// Writes the names of the columns.
  public mutating func begin(to sink: any ExportSink) throws(UserError) {
    guard hasHeader else { return }
    let names = RecordColumn.allCases.map { Array($0.rawValue.utf8) }
    try sink.write(Array(names.joined(separator: [separator])) + [0x0A])
  }

  /// Writes a line for each record.
  public mutating func write(_ selection: FilteredSession, to sink: any ExportSink) throws(UserError) {
    var shared: [[UInt8]]?
    var bytes: [UInt8] = []
    for record in selection.records {
      let cells = shared ?? sharedCells(of: record)
      shared = cells
      append(record, cells, to: &bytes)
      guard bytes.count >= Self.chunk else { continue }
      try sink.write(bytes)
      bytes.removeAll(keepingCapacity: true)
    }
    try sink.write(bytes)
  }
}

extension DelimitedExporter {
  private func append(_ record: Record, _ shared: [[UInt8]], to bytes: inout [UInt8]) {
    for (run, cells) in zip(RecordColumn.runs, shared) {
      if run.isShared { bytes += cells } else { append(run, of: record, to: &bytes) }
    }
    bytes[bytes.count - 1] = 0x0A
  }

  /// For each run, the cells that all records of a session share; nothing for the others.
  private func sharedCells(of record: Record) -> [[UInt8]] {
    RecordColumn.runs.map { run in
      var cells: [UInt8] = []
      if run.isShared { append(run, of: record, to: &cells) }
      return cells
    }
  }

  /// Appends the cells of a run, with a separator behind each.
  private func append(_ run: RecordColumn.Run, of record: Record, to bytes: inout [UInt8]) {
    for value in run.values {
      append(value(record), to: &bytes)
      bytes.append(separator)
    }
  }

  private func append(_ cell: Cell, to bytes: inout [UInt8]) {
    switch cell {
    case .null: break
    case .boolean(let boolean): bytes += (boolean ? "true" : "false").utf8
    case .integer(let integer): bytes += integer.description.utf8
    case .number(let number): bytes += number.description.utf8
    case .text(let text): append(text, to: &bytes)
    case .json(let json): append(json[...], to: &bytes)
    }
  }

  private func append(_ text: Substring, to bytes: inout [UInt8]) {
    let isQuoted = text.isEmpty || text.utf8.contains(where: needsQuotes)
    if isQuoted { bytes.append(0x22) }
    if !isRaw, SpreadsheetSafety.isFormula(text) { bytes.append(SpreadsheetSafety.mark) }
    if isQuoted {
      for byte in text.utf8 {
        if byte == 0x22 { bytes.append(byte) }
        bytes.append(byte)
      }
      bytes.append(0x22)
    } else {
      bytes += text.utf8
    }
  }

  private func needsQuotes(_ byte: UInt8) -> Bool {
    byte == separator || byte == 0x22 || byte == 0x0A || byte == 0x0D
  }
}

extension Exporter where Self == DelimitedExporter {
  /// Comma-separated values.
  public static func csv(header: Bool = true, raw: Bool = false) -> Self {
    DelimitedExporter(separator: 0x2C, header: header, raw: raw)
  }

  /// Tab-separated values.
  public static func tsv(header: Bool = true, raw: Bool = false) -> Self {
    DelimitedExporter(separator: 0x09, header: header, raw: raw)
  }
}

extension ExportFormat {
  static let csv = ExportFormat(
    name: "csv", summary: "comma-separated values with a header", shape: .file(ending: "csv"),
    unit: .codePoints,
    exporter: { .csv(header: $0.hasHeader, raw: $0.isRaw) as DelimitedExporter })

  static let tsv = ExportFormat(
    name: "tsv", summary: "tab-separated values with a header", shape: .file(ending: "tsv"),
    unit: .codePoints,
    exporter: { .tsv(header: $0.hasHeader, raw: $0.isRaw) as DelimitedExporter })
}
