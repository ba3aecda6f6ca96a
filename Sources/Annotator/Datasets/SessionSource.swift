/// A session that is to be exported: as it is, or as its file has it, which some formats can do with.
public enum SessionSource: Sendable {
  case session(Session)
  /// A file without a journal, and what errors call it.
  case file([UInt8], name: String)

  /// The session.
  ///
  /// - Throws: an error when the file holds none.
  public func session() throws(UserError) -> Session {
    switch self {
    case .session(let session): session
    case .file(let bytes, let name): try SessionFile.decode(bytes, name: name)
    }
  }
}
