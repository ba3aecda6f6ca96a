/// The session file: one annotator's work on one article as JSON, version 2, as described in
/// `Documentation/Formats.md`.
///
/// A session that is written reads back as the same one, and a file from this program is written again byte
/// for byte.
package enum SessionFile {
  /// The value of `format` in a session file.
  package static let format = "annotate-session"
  /// The version written; older ones can be read too.
  package static let version = 2
  /// The size of the largest file accepted, in bytes.
  package static let sizeLimit = JSONReader.sizeLimit

  /// Returns a session as the bytes of a file. Linear in the session.
  ///
  /// - Throws: an error when a long history, which stays in the session's file, can no longer be read from
  ///   it.
  package static func encode(_ session: Session) throws(UserError) -> [UInt8] {
    var writer = SessionWriter(session)
    return try writer.write()
  }

  /// Reads a session from a file's bytes, validating all of it.
  ///
  /// - Parameters:
  ///   - bytes: the file's content.
  ///   - name: the name of the file in errors: its path.
  /// - Throws: an error with the line and column of the first problem.
  /// - Complexity: linear in the bytes.
  package static func decode(_ bytes: [UInt8], name: String) throws(UserError) -> Session {
    try decode(bytes, name: name, wanting: .session)
  }

  /// Reads as much of a session as `demand` asks for from a file's bytes.
  ///
  /// - Throws: the errors of `decode(_:name:)`.
  static func decode(_ bytes: [UInt8], name: String, wanting demand: SessionDemand) throws(UserError)
    -> Session
  {
    try decode(bytes, name: name, wanting: demand) { (reader) throws(UserError) in try reader.session() }
  }

  /// Reads a session without its history from a file's bytes, and the places of its values.
  ///
  /// - Parameter memory: the parts that the file may have in common with those read before.
  /// - Throws: the errors of `decode(_:name:)`.
  static func decodePlaced(
    _ bytes: [UInt8], name: String, remembering memory: inout SessionMemory
  ) throws(UserError) -> (session: Session, values: WrittenValues) {
    let (session, values, seen) = try decode(
      bytes, name: name, wanting: .placedJudgments, remembering: memory.taken()
    ) { (reader) throws(UserError) in
      let (session, values) = try reader.placedSession()
      return (session, values, reader.memory)
    }
    memory = seen
    return (session, values)
  }

  private static func decode<Value>(
    _ bytes: [UInt8], name: String, wanting demand: SessionDemand,
    remembering memory: consuming SessionMemory = .ofOne,
    _ read: (inout SessionReader) throws(UserError) -> Value
  ) throws(UserError) -> Value {
    do throws(UserError) {
      var reader = try SessionReader(bytes, name: name, wanting: demand, remembering: memory)
      return try read(&reader)
    } catch {
      throw GitConflict(bytes)?.error(in: name) ?? error
    }
  }

  /// The size above which a file is read a stretch at a time, in bytes.
  private static let longSize = 4 << 20

  /// Reads a session from a file, validating all of it except a long history, which is followed only on
  /// demand.
  ///
  /// - Throws: the errors of `decode(_:name:)`, or an error that says why the file cannot be read.
  /// - Returns: the session, and the file's length in bytes.
  static func load(_ path: String) throws(UserError) -> (session: Session, size: Int) {
    if let size = FileSystem.size(of: path), size > longSize, let session = try? longSession(path, size: size)
    {
      return (session, size)
    }
    let bytes = try FileSystem.read(path, limit: sizeLimit)
    return (try decode(bytes, name: path), bytes.count)
  }

  /// Reads a session from a file in this program's layout, a stretch at a time.
  private static func longSession(_ path: String, size: Int) throws -> Session {
    var reader = try SessionReader(try OpenFile(path, .reading), size: min(size, sizeLimit), name: path)
    return try reader.session()
  }

  /// The annotator's name in a consensus.
  static let combined = "consensus"

  /// The remedy to suggest in errors.
  static let advice =
    "the file is unchanged; 'annotate check --salvage OUT' saves what can be salvaged"

  /// Checks an annotator's name: 1 to 200 characters and no control characters. In a new session it must also
  /// neither begin or end with a space nor be the name for combined labels.
  package static func checkAnnotator(_ name: String, isNew: Bool = false) throws(UserError) {
    let scalars = name.unicodeScalars
    let isPlain = name.utf8.allSatisfy { (0x20...0x7E).contains($0) }
    let isPrintable = isPlain || scalars.allSatisfy { $0.properties.generalCategory != .control }
    let isBlank = isNew ? scalars.allSatisfy(\.properties.isWhitespace) : scalars.isEmpty
    guard !isBlank, isPrintable, scalars.count <= FileLimit.name else {
      throw UserError(
        "an annotator's name must have 1 to \(FileLimit.name) characters, "
          + (isNew
            ? "not all of them spaces, and no control characters" : "none of them a control character"),
        fix: "choose a short name with --annotator")
    }
    guard isNew else { return }
    guard let first = scalars.first, let last = scalars.last, !first.properties.isWhitespace,
      !last.properties.isWhitespace
    else {
      throw UserError(
        "'\(name)' begins or ends with a space, which would make it a different person",
        fix: "use --annotator \(ShellWord(name.trimmed).text)")
    }
    guard FoldedText(name) != FoldedText(combined) else {
      throw UserError(
        "'\(name)' is the name under which 'annotate consensus' combines labels", fix: "choose another name")
    }
  }
}
