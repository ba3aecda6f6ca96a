/// Reads sessions once more, by the places that were given when they were read, without their locks.
///
/// Of a history only the number of its changes is read, and a codebook that many sessions have is read once.
package struct SessionLookup {
  private var memory = SessionMemory()

  /// Prepares to look sessions up.
  package init() {}

  /// Reads a session with what its journal adds.
  ///
  /// - Parameter place: the path of its file, or its place in a packed file.
  /// - Throws: an error that says why it cannot be read.
  package mutating func session(at place: String) throws(UserError) -> Session {
    if let line = try PackedSessions.line(at: place) { return try decode(line, name: place) }
    guard !FileSystem.exists(SessionHandle.journalPath(for: place)) else {
      return try LoadedSession(path: place).session
    }
    return try decode(try FileSystem.read(place, limit: SessionFile.sizeLimit), name: place)
  }

  private mutating func decode(_ bytes: [UInt8], name: String) throws(UserError) -> Session {
    var reader = try SessionReader(bytes, name: name, wanting: .counted, remembering: memory)
    let session = try reader.session()
    memory = reader.memory
    return session
  }
}
