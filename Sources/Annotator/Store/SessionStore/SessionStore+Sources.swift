extension SessionStore {
  /// The largest number of sessions to read for their sources.
  private static let maximumRead = 200

  /// Returns the sources in an annotator's sessions in this folder, skipping sessions that can't be read.
  ///
  /// - Parameter path: a session to leave out.
  /// - Complexity: linear in the sessions of the folder, of which at most 200 are read completely.
  package func sources(of annotator: String, except path: String?) -> SourceBook {
    var book = SourceBook()
    var count = 0
    for other in (try? sessionPaths()) ?? [] where other != path {
      guard count < Self.maximumRead, let heading = try? SessionHeading(path: other),
        heading.annotator?.utf8.elementsEqual(annotator.utf8) == true, let session = try? read(path: other)
      else { continue }
      count += 1
      book.merge(SourceBook(session.statements))
    }
    return book
  }

  /// Returns the names that may stand for the folder's sessions: their files' names without `.json`.
  package func sessionNames() throws(UserError) -> [String] {
    try sessionPaths().map { String(FileSystem.split($0).name.dropLast(5)) }
  }
}
