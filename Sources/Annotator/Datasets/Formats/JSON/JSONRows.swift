/// Writes records as JSON objects.
///
/// The columns that a session's records share are formatted once and copied into each object. Values that the
/// session's file has in the same form are copied from there, neighbours in one go, and so are the keys of
/// columns without a value.
struct JSONRows {
  private var isFirst = true
  private var writer = JSONWriter()
  private var next = Stretch.none
  private static let chunk = 1 << 16

  /// Writes the records of a selection and returns their number.
  ///
  /// Objects are separated by `separator` and a line feed, unless `separator` is empty, and followed by
  /// `terminator`.
  @discardableResult
  mutating func write(
    _ selection: FilteredSession, to sink: any ExportSink, separator: [UInt8], terminator: [UInt8]
  ) throws(UserError) -> Int {
    var count = 0
    var rows = RecordRows(selection)
    let (file, layout) = (rows.file, JSONLayout.standard)
    guard rows.next() else { return 0 }
    let shared = Self.shared(by: rows.record())
    repeat {
      count += 1
      if !separator.isEmpty { writer.verbatim(isFirst ? [0x0A] : separator + [0x0A]) }
      isFirst = false
      writer.open("{")
      file.withUnsafeBufferPointer { file in
        layout.keys.withUnsafeBufferPointer { keys in
          write(&rows, layout, shared, Originals(file: file, keys: keys))
        }
      }
      writer.close("}")
      writer.verbatim(terminator)
      if writer.bytes.count >= Self.chunk { try send(to: sink) }
    } while rows.next()
    try send(to: sink)
    return count
  }
}

extension JSONRows {
  /// The bytes that objects are copied from: the session's file, and the keys of the columns.
  private struct Originals {
    let file: UnsafeBufferPointer<UInt8>
    let keys: UnsafeBufferPointer<UInt8>
  }

  /// The bytes to copy next.
  private enum Stretch {
    case none
    /// A range of the session's file.
    case file(Range<Int>)
    /// A range of the keys, for columns without a value.
    case keys(Range<Int>)
  }

  /// The members that all records of a session share, run by run.
  private struct Shared {
    var bytes: [UInt8] = []
    var runs: [Range<Int>] = []
  }

  private static func shared(by record: Record) -> Shared {
    var shared = Shared()
    let layout = JSONLayout.standard
    layout.keys.withUnsafeBufferPointer { keys in
      let originals = Originals(file: UnsafeBufferPointer(start: nil, count: 0), keys: keys)
      for run in layout.runs {
        var rows = JSONRows()
        if run.isShared { rows.write(layout.columns[run.columns], of: record, originals) }
        shared.runs.append(shared.bytes.count..<shared.bytes.count + rows.writer.bytes.count)
        shared.bytes += rows.writer.bytes
      }
    }
    return shared
  }

  private mutating func write(
    _ rows: inout RecordRows, _ layout: JSONLayout, _ shared: Shared, _ originals: Originals
  ) {
    for index in layout.runs.indices {
      let run = layout.runs[index]
      if run.isShared {
        shared.bytes.withUnsafeBufferPointer {
          writer.raw(UnsafeBufferPointer(rebasing: $0[shared.runs[index]]))
        }
      } else if originals.file.isEmpty {
        write(layout.columns[run.columns], of: rows.record(), originals)
      } else {
        for index in run.columns { write(layout.columns[index], of: &rows, originals) }
        finish(originals)
      }
    }
  }

  @inline(__always)
  private mutating func write(
    _ column: JSONLayout.Column, of rows: inout RecordRows, _ originals: Originals
  ) {
    switch rows.value(of: column.reading) {
    case .written(let range): copy(range, of: column, originals)
    case .cell(.null): copyKey(of: column, originals)
    case .cell(let cell):
      finish(originals)
      key(of: column, originals)
      writer.value(cell)
    }
  }

  /// Writes values of a record, which is requested only once because it is expensive to copy.
  private mutating func write(
    _ columns: ArraySlice<JSONLayout.Column>, of record: Record, _ originals: Originals
  ) {
    for column in columns {
      key(of: column, originals)
      writer.value(column.reading.value(record))
    }
  }

  private mutating func key(of column: JSONLayout.Column, _ originals: Originals) {
    writer.key(
      written: UnsafeBufferPointer(rebasing: originals.keys[column.key.dropFirst(JSONLayout.comma)]))
  }

  /// Copies the key of a column without a value, together with the pending one if that belongs to the
  /// previous column.
  private mutating func copyKey(of column: JSONLayout.Column, _ originals: Originals) {
    if case .keys(let range) = next, range.upperBound == column.key.lowerBound {
      next = .keys(range.lowerBound..<column.end)
    } else {
      finish(originals)
      next = .keys(column.key.lowerBound + JSONLayout.comma..<column.end)
    }
  }

  /// Copies a value of the session's file with its key.
  ///
  /// If the key precedes the value in the file, it is copied from there, too, together with the pending bytes
  /// if they come right before it.
  private mutating func copy(_ value: Range<Int>, of column: JSONLayout.Column, _ originals: Originals) {
    let start = value.lowerBound - column.key.count
    let isPresent =
      start >= 0
      && UnsafeBufferPointer(rebasing: originals.file[start..<value.lowerBound])
        .isSame(as: UnsafeBufferPointer(rebasing: originals.keys[column.key]))
    if isPresent, case .file(let range) = next, range.upperBound == start {
      next = .file(range.lowerBound..<value.upperBound)
      return
    }
    finish(originals)
    if !isPresent { key(of: column, originals) }
    next = .file((isPresent ? start + JSONLayout.comma : value.lowerBound)..<value.upperBound)
  }

  private mutating func finish(_ originals: Originals) {
    switch next {
    case .none: return
    case .file(let range): writer.raw(UnsafeBufferPointer(rebasing: originals.file[range]))
    case .keys(let range): writer.raw(UnsafeBufferPointer(rebasing: originals.keys[range]))
    }
    next = .none
  }

  private mutating func send(to sink: any ExportSink) throws(UserError) {
    try sink.write(writer.bytes)
    writer.clear()
  }
}
