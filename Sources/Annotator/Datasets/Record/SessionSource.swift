/// A session that is to be exported: as it is, or as its file has it, which some formats can do with.
package enum SessionSource: Sendable {
  case session(Session)
  /// A file without a journal, and what errors call it.
  case file([UInt8], name: String)
  /// A line of a packed file, and what errors call it.
  case line([UInt8], name: String)

  /// The session.
  ///
  /// - Parameter withHistory: whether its history is read too.
  /// - Throws: an error when the file or the line holds none.
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

  /// The session without its history, and where its values stand in its file, if it was read from one.
  ///
  /// - Parameter memory: what the sessions read before had in common with it.
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

  /// Advises what helps with a line of a packed file, which is a copy, where reading it throws.
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
