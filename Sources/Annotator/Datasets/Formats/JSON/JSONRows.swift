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

  private let layout = Layout.standard

  /// A column and where its key lies in `keys`.
  private struct Column: Sendable {
    let reading: RecordColumn.Reading
    let key: Range<Int>
  }

  /// The columns in their runs, and their keys.
  private struct Layout: Sendable {
    /// The keys as they are written, each with the comma and the space before it and a null after it.
    private(set) var keys: [UInt8] = []
    private(set) var runs: [(isShared: Bool, columns: [Column])] = []

    static let standard = Layout()

    private init() {
      for run in RecordColumn.runs {
        var columns: [Column] = []
        for reading in run.columns {
          let start = keys.count
          keys += ", \"\(reading.name)\": ".utf8
          columns.append(Column(reading: reading, key: start..<keys.count))
          keys += "null".utf8
        }
        runs.append((run.isShared, columns))
      }
    }
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
      for index in layout.runs.indices {
        if layout.runs[index].isShared {
          writer.raw(members[index])
        } else {
          write(layout.runs[index].columns, of: &rows)
        }
      }
      writer.close("}")
      writer.verbatim(terminator)
      if writer.bytes.count >= Self.chunk { try send(to: sink) }
    }
    try send(to: sink)
    return count
  }

  private mutating func write(_ columns: [Column], of rows: inout RecordRows) {
    let file = rows.file
    guard !file.isEmpty else { return write(columns, of: rows.record()) }
    file.withUnsafeBufferPointer { file in
      for column in columns {
        switch rows.value(of: column.reading) {
        case .written(let range): copy(range, of: column, from: file)
        case .cell(.null):
          copyStretch(from: file)
          null(in: column)
        case .cell(let cell):
          copyStretch(from: file)
          key(of: column)
          writer.value(cell)
        }
      }
      copyStretch(from: file)
    }
  }

  /// Writes values of a record, which is dear to copy, so that it is asked for once.
  private mutating func write(_ columns: [Column], of record: Record) {
    for column in columns {
      key(of: column)
      writer.value(column.reading.value(record))
    }
  }

  private mutating func key(of column: Column) {
    layout.keys.withUnsafeBufferPointer {
      writer.key(written: UnsafeBufferPointer(rebasing: $0[column.key.dropFirst(2)]))
    }
  }

  private mutating func null(in column: Column) {
    layout.keys.withUnsafeBufferPointer {
      writer.raw(UnsafeBufferPointer(rebasing: $0[column.key.lowerBound + 2..<column.key.upperBound + 4]))
    }
  }

  /// Copies a value of the session's file with its key, together with the one before where it follows that
  /// there too.
  private mutating func copy(
    _ value: Range<Int>, of column: Column, from file: UnsafeBufferPointer<UInt8>
  ) {
    if !stretch.isEmpty, isKey(of: column, at: stretch.upperBound, before: value.lowerBound, in: file) {
      stretch = stretch.lowerBound..<value.upperBound
    } else {
      copyStretch(from: file)
      key(of: column)
      stretch = value
    }
  }

  /// Whether nothing but a column's key lies between two values of the session's file.
  private func isKey(
    of column: Column, at start: Int, before end: Int, in file: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard end - start == column.key.count else { return false }
    return layout.keys.withUnsafeBufferPointer { keys in
      UnsafeBufferPointer(rebasing: file[start..<end])
        .isSame(as: UnsafeBufferPointer(rebasing: keys[column.key]))
    }
  }

  private mutating func copyStretch(from file: UnsafeBufferPointer<UInt8>) {
    if !stretch.isEmpty { writer.raw(UnsafeBufferPointer(rebasing: file[stretch])) }
    stretch = 0..<0
  }

  private mutating func send(to sink: any ExportSink) throws(UserError) {
    try sink.write(writer.bytes)
    writer.clear()
  }

  /// For each run, the members that all records of a session share; nothing for the others.
  private static func sharedMembers(of record: Record) -> [[UInt8]] {
    Layout.standard.runs.map { run in
      var rows = JSONRows()
      if run.isShared { rows.write(run.columns, of: record) }
      return rows.writer.bytes
    }
  }
}
