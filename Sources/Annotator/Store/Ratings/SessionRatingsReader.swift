/// A reader of the ratings in many session files.
package struct SessionRatingsReader: Sendable {
  private var memory = SessionMemory()
  private let demand: SessionDemand

  /// Creates a reader.
  ///
  /// - Parameter keepsVotes: whether to also read what a consensus needs in addition to the ratings.
  package init(keepingVotes keepsVotes: Bool = false) { demand = keepsVotes ? .votes : .ratings }

  /// Reads a session's ratings from a file's bytes. Linear in the bytes.
  ///
  /// - Parameters:
  ///   - bytes: the file's content.
  ///   - name: the name of the file in errors: its path.
  /// - Throws: the errors of `SessionFile.decode(_:name:)`.
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
