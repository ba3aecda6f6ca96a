/// Writes a table with a line for each record: comma-separated values (RFC 4180) or tab-separated ones.
///
/// Both quote according to RFC 4180: a cell that contains the separator, a quotation mark or a line end is
/// enclosed in quotation marks, and those inside it are doubled. A missing value is an empty cell; an empty
/// text is a pair of quotation marks. Lines end in a line feed.
package struct DelimitedExporter: Exporter {
  private let separator: UInt8
  private let hasHeader: Bool
  private let isRaw: Bool
  private let hasMark: Bool
  private static let chunk = 1 << 16

  /// Creates an exporter; unless `raw` is set, texts that a spreadsheet would run are neutralised, and an
  /// additional last column names their columns.
  init(separator: UInt8, header: Bool, raw: Bool, mark: Bool = false) {
    self.separator = separator
    hasMark = mark
    hasHeader = header
    isRaw = raw
  }

  /// Writes the names of the columns.
  package mutating func begin(to sink: any ExportSink) throws(UserError) {
    if hasMark { try sink.write([0xEF, 0xBB, 0xBF]) }
    guard hasHeader else { return }
    let names = RecordColumn.allCases.map { Array($0.rawValue.utf8) } + (isRaw ? [] : [Self.escaped])
    try sink.write(Array(names.joined(separator: [separator])) + [0x0A])
  }

  /// Writes a line for each record.
  package mutating func write(_ selection: FilteredSession, to sink: any ExportSink) throws(UserError) {
    var rows = RecordRows(selection)
    var shared: [SharedCells]?
    var bytes: [UInt8] = []
    while rows.next() {
      let cells = shared ?? sharedCells(of: &rows)
      shared = cells
      append(&rows, cells, to: &bytes)
      guard bytes.count >= Self.chunk else { continue }
      try sink.write(bytes)
      bytes.removeAll(keepingCapacity: true)
    }
    try sink.write(bytes)
  }
}

extension DelimitedExporter {
  private static let escaped = Array(SpreadsheetSafety.column.utf8)

  /// The cells of a run that all records of a session share, and the columns among them that were changed.
  private struct SharedCells {
    var bytes: [UInt8] = []
    var changed: [String] = []
  }

  private func append(_ rows: inout RecordRows, _ shared: [SharedCells], to bytes: inout [UInt8]) {
    var changed: [String] = []
    for (run, cells) in zip(RecordColumn.runs, shared) {
      if run.isShared {
        bytes += cells.bytes
        changed += cells.changed
      } else {
        append(run, of: &rows, to: &bytes, &changed)
      }
    }
    guard !isRaw else { return bytes[bytes.count - 1] = 0x0A }
    bytes += changed.joined(separator: " ").utf8
    bytes.append(0x0A)
  }

  /// Returns the cells that all records of a session share, for each run; the other runs are empty.
  private func sharedCells(of rows: inout RecordRows) -> [SharedCells] {
    var shared: [SharedCells] = []
    for run in RecordColumn.runs {
      var cells = SharedCells()
      if run.isShared { append(run, of: &rows, to: &cells.bytes, &cells.changed) }
      shared.append(cells)
    }
    return shared
  }

  /// Appends the cells of a run, with a separator after each.
  private func append(
    _ run: RecordColumn.Run, of rows: inout RecordRows, to bytes: inout [UInt8], _ changed: inout [String]
  ) {
    let file = rows.file
    for column in run.columns {
      let isChanged =
        switch rows.value(of: column) {
        case .cell(let cell): append(cell, to: &bytes)
        case .written(let range): append(json: range, in: file, to: &bytes)
        }
      if isChanged { changed.append(column.name) }
      bytes.append(separator)
    }
  }

  /// Appends a value written in JSON, which may be a text without escapes; returns whether it was
  /// neutralised.
  private func append(json value: Range<Int>, in file: [UInt8], to bytes: inout [UInt8]) -> Bool {
    file.withUnsafeBufferPointer { file in
      let json = UnsafeBufferPointer(rebasing: file[value])
      switch json[0] {
      case 0x6E: return false
      case 0x22: return append(UnsafeBufferPointer(rebasing: json[1..<json.count - 1]), to: &bytes)
      default:
        bytes.append(contentsOf: json)
        return false
      }
    }
  }

  private func append(_ cell: Cell, to bytes: inout [UInt8]) -> Bool {
    switch cell {
    case .null: break
    case .boolean(let boolean): bytes += (boolean ? "true" : "false").utf8
    case .integer(let integer): bytes += integer.description.utf8
    case .number(let number): bytes += number.description.utf8
    case .text(var text): return text.withUTF8 { append($0, to: &bytes) }
    case .json(var json): json.withUTF8 { append($0, isEscaped: false, to: &bytes) }
    }
    return false
  }

  private func append(_ text: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) -> Bool {
    let isRun = !isRaw && SpreadsheetSafety.isRun(text)
    append(text, isEscaped: isRun, to: &bytes)
    return isRun
  }

  private func append(_ text: UnsafeBufferPointer<UInt8>, isEscaped: Bool, to bytes: inout [UInt8]) {
    let isQuoted = text.isEmpty || needsQuotes(text)
    if isQuoted { bytes.append(0x22) }
    if isEscaped { bytes.append(SpreadsheetSafety.mark) }
    guard isQuoted else { return bytes.append(contentsOf: text) }
    for byte in text {
      if byte == 0x22 { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(0x22)
  }

  private func needsQuotes(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    text.offset(of: separator, from: 0) != nil || text.offset(of: 0x22, from: 0) != nil
      || text.offset(of: 0x0A, from: 0) != nil || text.offset(of: 0x0D, from: 0) != nil
  }
}

extension Exporter where Self == DelimitedExporter {
  /// Comma-separated values.
  package static func csv(header: Bool = true, raw: Bool = false) -> Self {
    DelimitedExporter(separator: 0x2C, header: header, raw: raw)
  }

  /// Tab-separated values.
  package static func tsv(header: Bool = true, raw: Bool = false) -> Self {
    DelimitedExporter(separator: 0x09, header: header, raw: raw)
  }
}

extension ExportFormat {
  static let csv = ExportFormat(
    name: "csv", summary: "comma-separated values with a header", shape: .file(ending: "csv"),
    unit: .codePoints, takesWritten: true,
    exporter: {
      DelimitedExporter(separator: $0.separator, header: $0.hasHeader, raw: $0.isRaw, mark: $0.hasMark)
    })

  static let tsv = ExportFormat(
    name: "tsv", summary: "tab-separated values with a header", shape: .file(ending: "tsv"),
    unit: .codePoints, takesWritten: true,
    exporter: { DelimitedExporter(separator: 0x09, header: $0.hasHeader, raw: $0.isRaw, mark: $0.hasMark) })
}
