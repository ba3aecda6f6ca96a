/// Writes records as JSON objects.
///
/// The columns that a session's records share are written once and copied into each object.
struct JSONRows {
  private var isFirst = true
  private var writer = JSONWriter()
  private static let chunk = 1 << 16
  /// The columns, with their keys as they are written.
  private static let runs = RecordColumn.runs.map { run in
    (isShared: run.isShared, keys: run.columns.map { Array("\"\($0.rawValue)\": ".utf8) }, values: run.values)
  }

  /// Writes the records of a selection: `separator` and a line feed between two objects when the separator is
  /// not empty, `terminator` after each. Returns their number.
  @discardableResult
  mutating func write(
    _ selection: FilteredSession, to sink: any ExportSink, separator: [UInt8], terminator: [UInt8]
  ) throws(UserError) -> Int {
    var count = 0
    var shared: [[UInt8]]?
    for record in selection.records {
      count += 1
      if !separator.isEmpty { writer.verbatim(isFirst ? [0x0A] : separator + [0x0A]) }
      isFirst = false
      writer.open("{")
      let members = shared ?? Self.sharedMembers(of: record)
      shared = members
      for (run, written) in zip(Self.runs, members) {
        if run.isShared {
          writer.raw(written)
        } else {
          for (key, value) in zip(run.keys, run.values) {
            writer.key(written: key)
            writer.value(value(record))
          }
        }
      }
      writer.close("}")
      writer.verbatim(terminator)
      if writer.bytes.count >= Self.chunk { try send(to: sink) }
    }
    try send(to: sink)
    return count
  }

  private mutating func send(to sink: any ExportSink) throws(UserError) {
    try sink.write(writer.bytes)
    writer.clear()
  }

  /// For each run, the members that all records of a session share; nothing for the others.
  private static func sharedMembers(of record: Record) -> [[UInt8]] {
    runs.map { run in
      var writer = JSONWriter()
      for (key, value) in zip(run.keys, run.isShared ? run.values : []) {
        writer.key(written: key)
        writer.value(value(record))
      }
      return writer.bytes
    }
  }
}
