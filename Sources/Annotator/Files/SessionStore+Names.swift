extension SessionStore {
  /// The path of a session by its file, or by its name in this folder with or without `.json`.
  ///
  /// - Throws: an error with the nearest name when there is no such session.
  public func path(named name: String) throws(UserError) -> String {
    let candidates = [name, "\(folder)/\(name)", "\(folder)/\(name).json"]
    if let path = candidates.first(where: { FileSystem.exists($0) && $0.hasSuffix(".json") }) { return path }
    let names = try sessionPaths().map { FileSystem.split($0).name }.map { String($0.dropLast(5)) }
    let error = UserError(
      "there is no session '\(name)'", nearest: name, of: names, fix: "'annotate list' shows the sessions")
    throw error.located(at: folder)
  }
}

extension Collection<SessionSummary> {
  /// The session that was changed last, among those that can be read.
  public var latest: SessionSummary? {
    let readable = compactMap { summary in (try? summary.content.get()).map { (summary, $0.modified) } }
    return readable.max { $0.1 < $1.1 }?.0
  }
}
