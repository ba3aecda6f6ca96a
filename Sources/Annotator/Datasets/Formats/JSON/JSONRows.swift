/// Writes records as JSON objects.
///
/// The columns that a session's records share are written once and copied into each object; what stands in
/// the session's file as it is written here is copied from there, neighbours in one go.
struct JSONRows {
  private var isFirst = true
  private var writer = JSONWriter()
  /// What is to be copied from the session's file next.
  private var stretch = 0..<0
  private static let chunk = 1 << 16

  /// A column and its key as it is written, with the comma and the space before it.
  private final class Column: Sendable {
    let key: [UInt8]
    let reading: RecordColumn.Reading

    init(_ reading: RecordColumn.Reading) {
      key = Array(", \"\(reading.name)\": ".utf8)
      self.reading = reading
    }
  }

  private static let runs = RecordColumn.runs.map { run in
    (isShared: run.isShared, columns: run.columns.map(Column.init))
  }

  /// Writes the records of a selection: `separator` and a line feed between two objects when the separator is
  /// not empty, `terminator` after each. Returns their number.
  @discardableResult
  mutating func write(
    _ selection: FilteredSession, to sink: any ExportSink, separator: [UInt8], terminator: [UInt8]
  ) throws(UserError) -> Int {
    var count = 0
    var rows = RecordRows(selection)
    var shared: [[UInt8]]?
    while rows.next() {
      count += 1
      if !separator.isEmpty { writer.verbatim(isFirst ? [0x0A] : separator + [0x0A]) }
      isFirst = false
      let members = shared ?? Self.sharedMembers(of: rows.record())
      shared = members
      writer.open("{")
      for (run, written) in zip(Self.runs, members) {
        if run.isShared { writer.raw(written) } else { write(run.columns, of: &rows) }
      }
      writer.close("}")
      writer.verbatim(terminator)
      if writer.bytes.count >= Self.chunk { try send(to: sink) }
    }
    try send(to: sink)
    return count
  }

  private mutating func write(_ columns: [Column], of rows: inout RecordRows) {
    guard rows.written != nil else { return write(columns, of: rows.record()) }
    for column in columns {
      switch rows.value(of: column.reading) {
      case .written(let range): copy(range, after: column.key, from: rows.written)
      case .cell(let cell):
        copyStretch(from: rows.written)
        writer.key(written: column.key[2...])
        writer.value(cell)
      }
    }
    copyStretch(from: rows.written)
  }

  /// Writes values of a record, which is dear to copy, so that it is asked for once.
  private mutating func write(_ columns: [Column], of record: Record) {
    for column in columns {
      writer.key(written: column.key[2...])
      writer.value(column.reading.value(record))
    }
  }

  /// Copies a value of the session's file with its key, together with the one before where it follows that
  /// there too.
  private mutating func copy(_ value: Range<Int>, after key: [UInt8], from written: WrittenValues?) {
    guard let written else { return }
    if !stretch.isEmpty, stretch.upperBound + key.count == value.lowerBound,
      written.bytes[stretch.upperBound..<value.lowerBound].elementsEqual(key)
    {
      stretch = stretch.lowerBound..<value.upperBound
    } else {
      copyStretch(from: written)
      writer.key(written: key[2...])
      stretch = value
    }
  }

  private mutating func copyStretch(from written: WrittenValues?) {
    if let written, !stretch.isEmpty { writer.raw(written.bytes[stretch]) }
    stretch = 0..<0
  }

  private mutating func send(to sink: any ExportSink) throws(UserError) {
    try sink.write(writer.bytes)
    writer.clear()
  }

  /// For each run, the members that all records of a session share; nothing for the others.
  private static func sharedMembers(of record: Record) -> [[UInt8]] {
    runs.map { run in
      var writer = JSONWriter()
      for column in run.isShared ? run.columns : [] {
        writer.key(written: column.key[2...])
        writer.value(column.reading.value(record))
      }
      return writer.bytes
    }
  }
}
