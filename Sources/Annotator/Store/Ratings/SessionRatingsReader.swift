/// Reads the ratings of session files, many of them.
package struct SessionRatingsReader: Sendable {
  private var memory = SessionMemory()
  private let demand: SessionDemand

  /// Creates a reader.
  ///
  /// - Parameter keepsVotes: whether what a consensus takes besides is read too.
  package init(keepingVotes keepsVotes: Bool = false) { demand = keepsVotes ? .votes : .ratings }

  /// Reads a session's ratings from a file's bytes. Linear in the bytes.
  ///
  /// - Parameters:
  ///   - bytes: the file.
  ///   - name: what errors call the file: its path.
  /// - Throws: what `SessionFile.decode(_:name:)` throws.
  package mutating func ratings(_ bytes: [UInt8], name: String) throws(UserError) -> SessionRatings {
    var reader = try SessionReader(bytes, name: name, wanting: demand, remembering: memory.taken())
    do throws(UserError) {
      let ratings = try reader.ratings()
      memory = reader.memory
      return ratings
    } catch {
      throw GitConflict(bytes)?.error(in: name) ?? error
    }
  }
}
