/// Several imported sessions, which are written all or not at all.
public struct ImportedBatch: Sendable {
  /// The sessions, in the order of the files.
  public private(set) var sessions: [Session] = []
  /// What could not be placed.
  public private(set) var problems: [UserError] = []
  /// How many texts were put together from statements.
  public private(set) var rebuilt = 0

  /// Creates an empty batch.
  public init() {}

  /// Reads one file.
  ///
  /// - Parameter newID: gives a new session its name.
  /// - Throws: an error with the place of what cannot be understood.
  public mutating func add(
    _ bytes: [UInt8], name: String, format: ImportFormat, options: ImportOptions,
    context: ImportedSession.Context,
    newID: () -> String
  ) throws(UserError) {
    for document in try format.importer(options).documents(in: bytes, name: name) {
      let imported = try ImportedSession(document, in: format.unit, context, id: newID())
      sessions.append(imported.session)
      problems += imported.problems
      rebuilt += imported.isRebuilt ? 1 : 0
    }
  }

  /// Writes the sessions to a store's folder; when one cannot be written, those before it are taken back.
  ///
  /// - Returns: the paths.
  /// - Throws: an error when a session of the same article and annotator is there already, or a file cannot be written.
  public func write(to store: SessionStore) throws(UserError) -> [String] {
    var paths: [String] = []
    do throws(UserError) {
      for session in sessions { paths.append(try store.create(session).path) }
    } catch {
      for path in paths { SessionStore.remove(path: path) }
      throw error
    }
    return paths
  }
}
