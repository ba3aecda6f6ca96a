/// The session file: one annotator's work on one article as JSON, version 2, as `Documentation/Formats.md` shows it.
///
/// What is written is read back as the same session, and what was written here is written again byte for byte.
public enum SessionFile {
  /// What `format` says in a session file.
  public static let format = "annotate-session"
  /// The version that is written; older ones are read too.
  public static let version = 2
  /// The greatest size that is read, in bytes.
  public static let sizeLimit = JSONReader.sizeLimit

  /// The session as a file's bytes. Linear in the session.
  public static func encode(_ session: Session) -> [UInt8] {
    var writer = SessionWriter(session)
    return writer.write()
  }

  /// Reads a session from a file's bytes, checking all of it.
  ///
  /// - Parameters:
  ///   - bytes: the file.
  ///   - name: what errors call the file: its path.
  /// - Throws: an error that names line and column of the first thing that is wrong.
  /// - Complexity: linear in the bytes.
  public static func decode(_ bytes: [UInt8], name: String) throws(UserError) -> Session {
    do throws(UserError) {
      var reader = try SessionReader(bytes, name: name)
      return try reader.session()
    } catch {
      throw GitConflict(bytes)?.error(in: name) ?? error
    }
  }

  /// Checks a name that an annotator goes by: 1 to 200 characters, none of them a control character.
  public static func checkAnnotator(_ name: String) throws(UserError) {
    let isPrintable = name.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
    guard !name.isEmpty, isPrintable, name.unicodeScalars.count <= FileLimit.name else {
      throw UserError(
        "an annotator's name has 1 to \(FileLimit.name) characters and no control characters",
        fix: "choose a short name with --annotator")
    }
  }
}
