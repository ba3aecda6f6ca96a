/// Writes records as JSON objects.
///
/// The columns that a session's records share are written once and copied into each object.
struct JSONRows {
  private var isFirst = true
  private static let chunk = 1 << 16

  /// Writes the records of a selection: `separator` and a line feed between two objects when the separator is not
  /// empty, `terminator` behind each. Returns their number.
  @discardableResult
  mutating func write(
    _ selection: Selection, to sink: any ExportSink, separator: [UInt8], terminator: [UInt8]
  ) throws(UserError) -> Int {
    var count = 0
    let shared = Self.sharedMembers(RecordOrigin(selection.session))
    var bytes: [UInt8] = []
    for record in selection.records {
      count += 1
      if !separator.isEmpty { bytes += isFirst ? [0x0A] : separator + [0x0A] }
      isFirst = false
      var writer = JSONWriter(capacity: shared.count + record.text.utf8.count + 512)
      writer.open("{")
      writer.raw(shared[...])
      for column in RecordColumn.own { writer.member(column.rawValue, record[column]) }
      writer.close("}")
      bytes += writer.bytes
      bytes += terminator
      guard bytes.count >= Self.chunk else { continue }
      try sink.write(bytes)
      bytes.removeAll(keepingCapacity: true)
    }
    try sink.write(bytes)
    return count
  }

  private static func sharedMembers(_ origin: RecordOrigin) -> [UInt8] {
    var writer = JSONWriter()
    for column in RecordColumn.shared { writer.member(column.rawValue, origin[column]) }
    return writer.bytes
  }
}
