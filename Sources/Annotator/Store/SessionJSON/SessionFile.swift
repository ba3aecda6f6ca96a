/// The session file: one annotator's work on one article as JSON, version 2, as `Documentation/Formats.md`
/// shows it.
///
/// What is written is read back as the same session, and what was written here is written again byte for
/// byte.
package enum SessionFile {
  /// What `format` says in a session file.
  package static let format = "annotate-session"
  /// The version that is written; older ones are read too.
  package static let version = 2
  /// The greatest size that is read, in bytes.
  package static let sizeLimit = JSONReader.sizeLimit

  /// The session as a file's bytes. Linear in the session.
  ///
  /// - Throws: an error when a long history that lies in the session's file cannot be read there any more.
  package static func encode(_ session: Session) throws(UserError) -> [UInt8] {
    var writer = SessionWriter(session)
    return try writer.write()
  }

  /// Reads a session from a file's bytes, checking all of it.
  ///
  /// - Parameters:
  ///   - bytes: the file.
  ///   - name: what errors call the file: its path.
  /// - Throws: an error that names line and column of the first thing that is wrong.
  /// - Complexity: linear in the bytes.
  package static func decode(_ bytes: [UInt8], name: String) throws(UserError) -> Session {
    try decode(bytes, name: name, wanting: .session)
  }

  /// Reads a session from a file's bytes, as far as it is wanted.
  ///
  /// - Throws: what `decode(_:name:)` throws.
  static func decode(_ bytes: [UInt8], name: String, wanting demand: SessionDemand) throws(UserError)
    -> Session
  {
    try decode(bytes, name: name, wanting: demand) { (reader) throws(UserError) in try reader.session() }
  }

  /// Reads a session from a file's bytes without its history, and where its values stand in them.
  ///
  /// - Throws: what `decode(_:name:)` throws.
  ///
  /// - Parameter memory: what the files read before had in common with it.
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

  /// The size from which a file is read a stretch at a time, in bytes.
  private static let longSize = 4 << 20

  /// Reads a session from a file, checking all of it but a long history, which is followed when something
  /// asks for it.
  ///
  /// - Throws: what `decode(_:name:)` throws, or an error that says why the file cannot be read.
  /// - Returns: the session, and the file's length in bytes.
  static func load(_ path: String) throws(UserError) -> (session: Session, size: Int) {
    if let size = FileSystem.size(of: path), size > longSize, let session = try? longSession(path, size: size)
    {
      return (session, size)
    }
    let bytes = try FileSystem.read(path, limit: sizeLimit)
    return (try decode(bytes, name: path), bytes.count)
  }

  /// A session whose file is laid out as here, read a stretch at a time.
  private static func longSession(_ path: String, size: Int) throws -> Session {
    var reader = try SessionReader(try OpenFile(path, .reading), size: min(size, sizeLimit), name: path)
    return try reader.session()
  }

  /// Who the annotator of a consensus is.
  static let combined = "consensus"

  /// What errors advise.
  static let advice =
    "the file is unchanged; 'annotate check --salvage OUT' saves what can be salvaged"

  /// Checks a name that an annotator goes by: 1 to 200 characters, none of them a control character; in a new
  /// session neither with a space at an end nor the name of what is combined of others.
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
