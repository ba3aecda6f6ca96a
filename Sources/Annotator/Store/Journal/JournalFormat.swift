/// What the lines of a journal say: first which session it belongs to, then one change a line.
enum JournalFormat {
  /// What the first line names the format.
  static let format = "annotate-journal"
  /// The version that is written and read.
  static let version = 1

  /// The first line.
  static func header(of id: String) -> [UInt8] {
    var writer = JSONWriter()
    writer.key("journal")
    writer.open("{")
    writer.member("format", format)
    writer.member("version", version)
    writer.member("session", id)
    writer.close("}")
    return JournalLine.framing(writer.bytes + [0x7D])
  }

  /// The line of a change.
  static func record(of change: Change, in map: CodePointMap) -> [UInt8] {
    var writer = JSONWriter(capacity: 1_024)
    writer.key("change")
    writer.value(change, in: map)
    return JournalLine.framing(writer.bytes + [0x7D])
  }

  /// Reads the first line, which must be intact.
  static func checkHeader(_ line: Range<Int>, of reader: JSONReader, session id: String) throws(UserError) {
    var reader = reader
    reader.position = line.lowerBound + JournalLine.prefixCount
    guard reader.take("\"journal\": ") else { throw foreign(reader, at: line.lowerBound) }
    var header = Header()
    var members = try reader.beginObject(of: HeaderKey.self)
    while let key = try reader.nextKey(&members) {
      switch key {
      case .format: header.format = try reader.word().text
      case .version: header.version = try reader.integer()
      case .session: header.session = try reader.word().text
      }
    }
    guard header.format == format, header.session == id else { throw foreign(reader, at: line.lowerBound) }
    guard header.version == version else {
      throw UserError(
        "the journal was written by a newer annotate: its version is \(header.version), and this one knows \(version)",
        at: reader.place(of: line.lowerBound), fix: "update annotate; both files are left as they are")
    }
  }

  /// Reads the change of an intact line.
  static func change(_ line: Range<Int>, of reader: JSONReader, in map: CodePointMap) throws(UserError)
    -> Change
  {
    var reader = reader
    reader.position = line.lowerBound + JournalLine.prefixCount
    guard reader.take("\"change\": ") else { throw reader.failure("the journal's line holds no change") }
    let draft = try reader.changeDraft()
    guard reader.take(0x7D), reader.position == line.upperBound else {
      throw reader.failure("something follows the change")
    }
    return try reader.change(draft, in: map)
  }

  /// The error for a journal of another session, or for a file that is no journal.
  static func foreign(_ reader: JSONReader, at offset: Int) -> UserError {
    reader.failure("this is not the journal of this session", at: offset)
  }

  private struct Header {
    var format = ""
    var version = 0
    var session = ""
  }

  private enum HeaderKey: String, CaseIterable {
    case format, version, session
  }
}
