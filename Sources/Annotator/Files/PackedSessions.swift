/// The sessions of a packed file, one a line, read one after the other.
///
/// Holds a stretch of the file and at most one line, however long the file is.
struct PackedSessions: Sendable {
  private let path: String
  private var buffer: [UInt8] = []
  /// Where in the file the buffer begins, and where in the buffer the next line does.
  private var base = 0
  private var start = 0
  private var lineNumber = 0
  private var lineStart = 0
  private static let stretch = 1 << 20
  /// How the records of `export -f jsonl` begin.
  private static let flatRecord = Array("{\"session\":".utf8)

  init(_ path: String) {
    self.path = path
  }

  /// Whether a file of that name is read as packed.
  static func isName(_ path: String) -> Bool { path.hasSuffix(".jsonl") }

  /// What errors call the line that was read last.
  var name: String { "\(path), line \(lineNumber)" }

  /// Where the line that was read last is, for `session(at:)`.
  var place: String { "\(path)#\(lineStart)" }

  /// The next line that is not empty; nil behind the last.
  ///
  /// - Throws: an error when the file cannot be read, or when a line is longer than a session may be.
  mutating func next() throws(UserError) -> [UInt8]? {
    while true {
      var searched = start
      var end = lineEnd(from: searched)
      while end == nil {
        searched = buffer.count
        guard try readOn() else { break }
        searched -= start
        (base, start) = (base + start, 0)
        end = lineEnd(from: searched)
      }
      guard end != nil || start < buffer.count else { return nil }
      let line = Array(buffer[start..<(end ?? buffer.count)])
      lineNumber += 1
      lineStart = base + start
      start = min(buffer.count, (end ?? buffer.count) + 1)
      guard !line.starts(with: Self.flatRecord) else {
        throw UserError(
          "this is a flat record, not a whole session", at: name,
          fix: "pack sessions with 'annotate export -f sessions'; flat records do not hold the texts")
      }
      if line.contains(where: { $0 != 0x20 && $0 != 0x0D && $0 != 0x09 }) { return line }
    }
  }

  /// The session at a place of a packed file; nil when it is none.
  static func session(at place: String) throws(UserError) -> Session? {
    guard let mark = place.utf8.lastIndex(of: 0x23), isName(String(place[..<mark])),
      let offset = Int(place[place.utf8.index(after: mark)...]), offset >= 0
    else { return nil }
    var packed = PackedSessions(String(place[..<mark]))
    packed.base = offset
    guard let line = try packed.next() else { return nil }
    return try SessionFile.decode(line, name: place)
  }
}

extension PackedSessions {
  /// Where in the buffer the first line end at or behind an offset is.
  private func lineEnd(from offset: Int) -> Int? {
    buffer.withUnsafeBufferPointer { buffer in
      for index in offset..<buffer.count where buffer[index] == 0x0A { return index }
      return nil
    }
  }

  /// Drops what was read and adds the next stretch of the file; false at its end.
  private mutating func readOn() throws(UserError) -> Bool {
    guard buffer.count - start <= SessionFile.sizeLimit else {
      throw UserError("a line is longer than \(SessionFile.sizeLimit >> 20) MiB", at: path)
    }
    let stretch: [UInt8]
    do throws(SystemError) {
      stretch = try OpenFile(path, .reading).read(
        limit: max(Self.stretch, buffer.count - start), from: base + buffer.count)
    } catch {
      throw error.failing(to: "read the file", path)
    }
    guard !stretch.isEmpty else { return false }
    buffer = Array(buffer[start...]) + stretch
    return true
  }
}
