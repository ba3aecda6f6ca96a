/// Rereads the beginnings of sessions, without their locks, at the places reported when they were first read.
///
/// A codebook that many sessions share is read once.
package struct SessionLookup {
  private var memory = SessionMemory.ofOne

  /// Creates a lookup that has read nothing.
  package init() {}

  /// Reads the article and the codebook of a session, including the changes in its journal.
  ///
  /// - Parameter place: the path of its file, or its place in a packed file.
  /// - Throws: an error that says why they can't be read.
  package mutating func beginning(at place: String) throws(UserError) -> SessionBeginning {
    if let line = try PackedSessions.line(at: place) { return try decode(line, name: place) }
    guard !FileSystem.exists(SessionHandle.journalPath(for: place)) else {
      return SessionBeginning(try LoadedSession(path: place).session)
    }
    return try decode(try FileSystem.read(place, limit: SessionFile.sizeLimit), name: place)
  }

  private mutating func decode(_ bytes: [UInt8], name: String) throws(UserError) -> SessionBeginning {
    var reader = try SessionReader(bytes, name: name, wanting: .beginning, remembering: memory)
    let beginning = try reader.beginning()
    memory = reader.memory
    return beginning
  }
}
