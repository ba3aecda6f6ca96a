/// The sessions in a packed file, one per line, read one after the other.
///
/// Holds one stretch of the file and at most one line, however long the file is.
struct PackedSessions: Sendable {
  private let path: String
  private var lines: FileLines

  init(_ path: String, from offset: Int = 0, stretch: Int = 1 << 20) {
    self.path = path
    lines = FileLines(path, from: offset, stretch: stretch)
  }

  /// Whether a file with this name is read as packed.
  static func isName(_ path: String) -> Bool { path.hasSuffix(".jsonl") }

  /// The name, in errors, of the line read last.
  var name: String { lines.name }

  /// The place of the last line read, for `session(at:)`.
  var place: String { "\(path)#\(lines.offset)" }

  /// Returns the next line that isn't empty; nil after the last.
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

  /// Returns the session at a place in a packed file; nil when `place` isn't such a place.
  static func session(at place: String) throws(UserError) -> Session? {
    guard let line = try line(at: place) else { return nil }
    return try SessionFile.decode(line, name: place)
  }

  /// Returns the line at a place in a packed file; nil when `place` isn't such a place.
  static func line(at place: String) throws(UserError) -> [UInt8]? {
    guard let mark = place.utf8.lastIndex(of: 0x23), isName(String(place[..<mark])),
      let offset = Int(place[place.utf8.index(after: mark)...]), offset >= 0
    else { return nil }
    var packed = PackedSessions(String(place[..<mark]), from: offset, stretch: 1 << 13)
    return try packed.next()
  }
}
