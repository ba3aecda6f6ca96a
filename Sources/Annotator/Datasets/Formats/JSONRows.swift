/// Writes records as JSON objects.
///
/// The columns that a session's records share are written once and copied into each object.
struct JSONRows {
  private var isFirst = true
  private var writer = JSONWriter()
  private static let chunk = 1 << 16
  /// The columns behind those, with their keys as they are written.
  private static let columns = RecordColumn.trailing.map {
    (column: $0, key: Array("\"\($0.rawValue)\": ".utf8))
  }

  /// Writes the records of a selection: `separator` and a line feed between two objects when the separator is not
  /// empty, `terminator` behind each. Returns their number.
  @discardableResult
  mutating func write(
    _ selection: FilteredSession, to sink: any ExportSink, separator: [UInt8], terminator: [UInt8]
  ) throws(UserError) -> Int {
    var count = 0
    let shared = Self.sharedMembers(RecordOrigin(selection.session))
    for record in selection.records {
      count += 1
      if !separator.isEmpty { writer.verbatim(isFirst ? [0x0A] : separator + [0x0A]) }
      isFirst = false
      writer.open("{")
      writer.raw(shared[...])
      for (column, key) in Self.columns {
        writer.key(written: key)
        writer.value(record[column])
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

  private static func sharedMembers(_ origin: RecordOrigin) -> [UInt8] {
    var writer = JSONWriter()
    for column in RecordColumn.leading { writer.member(column.rawValue, origin[column]) }
    return writer.bytes
  }
}
