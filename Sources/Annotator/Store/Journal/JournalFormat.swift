/// The content of a journal's lines: first the session it belongs to, then one change per line.
enum JournalFormat {
  /// The name of the format in the first line.
  static let format = "annotate-journal"
  /// The version written; older ones can be read too.
  static let version = 2

  /// Reads a journal's bytes.
  static func read(_ path: String) throws(UserError) -> [UInt8] {
    do throws(UserError) {
      return try FileSystem.read(path, limit: SessionFile.sizeLimit)
    } catch {
      guard let stamp = FileStamp(of: path), !stamp.isRegular else { throw error }
      throw UserError(
        error.what, at: error.place, fix: "put the journal itself in its place, or move it away")
    }
  }

  /// Returns the id of the session that a journal belongs to; nil if its first line is damaged.
  static func session(of bytes: [UInt8], name: String) -> String? {
    let end = bytes.firstIndex(of: 0x0A) ?? bytes.count
    guard JournalLine.isIntact(bytes[..<end]), var reader = try? JSONReader(bytes, name: name) else {
      return nil
    }
    reader.position = JournalLine.prefixCount
    return (try? header(&reader))?.session
  }

  /// Returns the first line of a session's journal.
  static func header(of session: Session) -> [UInt8] { header(id: session.id, created: session.created) }

  /// Returns the first line of the journal of a session, given its id and when it began.
  static func header(id: String, created: Timestamp) -> [UInt8] {
    var writer = JSONWriter()
    writer.key("journal")
    writer.open("{")
    writer.member("format", format)
    writer.member("version", version)
    writer.member("session", id)
    writer.member("created", created)
    writer.close("}")
    return JournalLine.framing(writer.bytes + [0x7D])
  }

  /// An upper bound of the length of a first line, in bytes, if the session's id is one that this program makes.
  static let headerLength = 200

  /// Returns the line for a change given as JSON.
  static func record(of change: [UInt8]) -> [UInt8] {
    var writer = JSONWriter(capacity: change.count + 64)
    writer.key("change")
    writer.raw(change)
    return JournalLine.framing(writer.bytes + [0x7D])
  }

  /// Reads the first line, which must be intact, and returns the journal's version.
  @discardableResult
  static func checkHeader(_ line: Range<Int>, of reader: JSONReader, session id: String) throws(UserError)
    -> Int
  {
    var reader = reader
    reader.position = line.lowerBound + JournalLine.prefixCount
    let header = try header(&reader)
    guard header.session == id else { throw foreign(reader, at: line.lowerBound) }
    guard (1...version).contains(header.version) else {
      throw UserError(
        "the journal was written by a newer annotate: its version is \(header.version), and this one reads "
          + "\(version)",
        at: reader.place(of: line.lowerBound), fix: "update annotate; both files are unchanged")
    }
    return header.version
  }

  /// Reads the object of the first line.
  static func header(_ reader: inout JSONReader) throws(UserError) -> Header {
    let start = reader.position
    guard reader.take("\"journal\": ") else { throw foreign(reader, at: start) }
    var header = Header()
    var members = try reader.beginObject(of: HeaderKey.self)
    while let key = try reader.nextKey(&members) {
      switch key {
      case .format: header.format = try reader.word().text
      case .version: header.version = try reader.integer()
      case .session: header.session = try reader.word().text
      case .created: header.created = try reader.timestamp()
      }
    }
    guard header.format == format else { throw foreign(reader, at: start) }
    return header
  }

  /// Reads the change of an intact line.
  static func change(_ line: Range<Int>, of reader: JSONReader) throws(UserError) -> ParsedChange {
    var reader = reader
    reader.position = line.lowerBound + JournalLine.prefixCount
    guard reader.take("\"change\": ") else { throw reader.failure("the line of the journal is not a change") }
    let draft = try reader.changeDraft()
    guard reader.take(0x7D), reader.position == line.upperBound else {
      throw reader.failure("there is text after the change")
    }
    return draft
  }

  /// Reads the first change; nil when there is none, or its line is damaged.
  static func firstChange(in bytes: [UInt8], name: String) throws(UserError) -> ParsedChange? {
    guard let header = bytes.firstIndex(of: 0x0A) else { return nil }
    let line = header + 1..<(bytes[(header + 1)...].firstIndex(of: 0x0A) ?? bytes.count)
    guard JournalLine.isIntact(bytes[line]) else { return nil }
    return try change(line, of: try JSONReader(bytes, name: name))
  }

  /// Returns the hash of the change in an intact line, as the next change names it.
  static func hash(ofChange line: Range<Int>, in bytes: [UInt8]) -> SHA256Digest {
    let start = line.lowerBound + JournalLine.prefixCount + "\"change\": ".utf8.count
    return SHA256Digest(of: Array(bytes[start..<line.upperBound - 1]))
  }

  /// Returns the error for another session's journal, or for a file that isn't a journal.
  static func foreign(_ reader: JSONReader, at offset: Int) -> UserError {
    reader.failure("this is not the journal of this session", at: offset)
  }

  /// The content of the first line.
  struct Header {
    var format = ""
    var version = 0
    /// The session's id.
    var session = ""
    /// The time at which the session began; nil in journals older than this member.
    var created: Timestamp?
  }

  private enum HeaderKey: String, CaseIterable {
    case format, version, session, created
  }
}
