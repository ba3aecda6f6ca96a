/// Reads the ratings of session files, many of them.
package struct SessionRatingsReader: Sendable {
  private var memory = SessionMemory()

  /// Creates a reader.
  package init() {}

  /// Reads a session's ratings from a file's bytes. Linear in the bytes.
  ///
  /// - Parameters:
  ///   - bytes: the file.
  ///   - name: what errors call the file: its path.
  /// - Throws: what `SessionFile.decode(_:name:)` throws.
  package mutating func ratings(_ bytes: [UInt8], name: String) throws(UserError) -> SessionRatings {
    var reader = try SessionReader(bytes, name: name, wanting: .ratings, remembering: memory)
    let ratings = try reader.ratings()
    memory = reader.memory
    return ratings
  }
}
