/// A session to export: decoded, or as the bytes of its file, which are enough for some formats.
package enum SessionSource: Sendable {
  case session(Session)
  /// A file without a journal, and its name in errors.
  case file([UInt8], name: String)
  /// A line of a packed file, and its name in errors.
  case line([UInt8], name: String)

  /// Returns the session, decoding it if necessary.
  ///
  /// - Parameter withHistory: whether to read its history, too.
  /// - Throws: an error if the file or the line doesn't hold a session.
  package func session(withHistory: Bool = true) throws(UserError) -> Session {
    let demand = withHistory ? SessionDemand.session : .judgments
    return switch self {
    case .session(let session): session
    case .file(let bytes, let name): try SessionFile.decode(bytes, name: name, wanting: demand)
    case .line(let bytes, let name):
      try Self.withAdviceOnLines { () throws(UserError) in
        try SessionFile.decode(bytes, name: name, wanting: demand)
      }
    }
  }

  /// Returns the session without its history, and the positions of its values in its file, if it was read
  /// from one.
  ///
  /// - Parameter memory: the parts that sessions read earlier may share with this one.
  func placedSession(
    remembering memory: inout SessionMemory
  ) throws(UserError) -> (session: Session, values: WrittenValues?) {
    switch self {
    case .session(let session): return (session, nil)
    case .file(let bytes, let name):
      return try SessionFile.decodePlaced(bytes, name: name, remembering: &memory)
    case .line(let bytes, let name):
      return try Self.withAdviceOnLines { () throws(UserError) in
        try SessionFile.decodePlaced(bytes, name: name, remembering: &memory)
      }
    }
  }

  /// Replaces the advice in errors from reading a line of a packed file: the line is a copy that can be
  /// packed again.
  static func withAdviceOnLines<Value>(_ read: () throws(UserError) -> Value) throws(UserError) -> Value {
    do throws(UserError) {
      return try read()
    } catch {
      throw UserError(
        error.what, at: error.place,
        fix: "pack the sessions again with 'annotate export -f sessions', or remove the line")
    }
  }
}
