/// The sessions of a packed file, one a line, read one after the other.
///
/// Holds a stretch of the file and at most one line, however long the file is.
struct PackedSessions: Sendable {
  private let path: String
  private var lines: FileLines

  init(_ path: String, from offset: Int = 0, stretch: Int = 1 << 20) {
    self.path = path
    lines = FileLines(path, from: offset, stretch: stretch)
  }

  /// Whether a file of that name is read as packed.
  static func isName(_ path: String) -> Bool { path.hasSuffix(".jsonl") }

  /// What errors call the line that was read last.
  var name: String { lines.name }

  /// Where the line that was read last is, for `session(at:)`.
  var place: String { "\(path)#\(lines.offset)" }

  /// The next line that is not empty; nil after the last.
  ///
  /// - Throws: an error when the file cannot be read, when a line is longer than a session may be, or is a
  ///   flat record.
  mutating func next() throws(UserError) -> [UInt8]? {
    while let range = try lines.next() {
      let line = Array(lines.buffer[range])
      guard !FlatRecords.isRecord(line) else {
        throw UserError(
          "this is a flat record, not a whole session", at: name,
          fix: "pack sessions with 'annotate export -f sessions'; flat records do not contain the texts")
      }
      if line.contains(where: { $0 != 0x20 && $0 != 0x0D && $0 != 0x09 }) { return line }
    }
    return nil
  }

  /// The session at a place of a packed file; nil when it is not such a place.
  static func session(at place: String) throws(UserError) -> Session? {
    guard let line = try line(at: place) else { return nil }
    return try SessionFile.decode(line, name: place)
  }

  /// The line at a place of a packed file; nil when it is not such a place.
  static func line(at place: String) throws(UserError) -> [UInt8]? {
    guard let mark = place.utf8.lastIndex(of: 0x23), isName(String(place[..<mark])),
      let offset = Int(place[place.utf8.index(after: mark)...]), offset >= 0
    else { return nil }
    var packed = PackedSessions(String(place[..<mark]), from: offset, stretch: 1 << 13)
    return try packed.next()
  }
}
