extension SessionStore {
  /// The most sessions that are read for their sources.
  private static let mostRead = 200

  /// The sources in an annotator's sessions in this folder; sessions that cannot be read are skipped.
  ///
  /// - Parameter path: a session that is left out.
  /// - Complexity: linear in the sessions of the folder, of which at most 200 are read whole.
  package func sources(of annotator: String, except path: String?) -> SourceBook {
    var book = SourceBook()
    var count = 0
    for other in (try? sessionPaths()) ?? [] where other != path {
      guard count < Self.mostRead, let heading = try? SessionHeading(path: other),
        heading.annotator?.utf8.elementsEqual(annotator.utf8) == true, let session = try? read(path: other)
      else { continue }
      count += 1
      book.merge(SourceBook(session.statements))
    }
    return book
  }

  /// The names by which the folder's sessions may be called: their files without `.json`.
  package func sessionNames() throws(UserError) -> [String] {
    try sessionPaths().map { String(FileSystem.split($0).name.dropLast(5)) }
  }
}
