extension SessionStore {
  /// The path of a session by its file, or by its name in this folder, with or without `.json`, or by the
  /// name's beginning when only one session begins like that.
  ///
  /// - Throws: an error with the nearest name when there is no such session.
  public func path(named name: String) throws(UserError) -> String {
    let candidates = [name, "\(name).json", "\(folder)/\(name)", "\(folder)/\(name).json"]
    if let path = candidates.first(where: { FileSystem.exists($0) && $0.hasSuffix(".json") }) { return path }
    let names = try sessionPaths().map { FileSystem.split($0).name }.map { String($0.dropLast(5)) }
    let begun = names.filter { $0.hasPrefix(name + ".") }
    if let only = begun.first, begun.count == 1 { return "\(folder)/\(only).json" }
    guard begun.isEmpty else {
      throw UserError(
        "'\(name)' is the beginning of several sessions", at: folder,
        fix: "name one: \(begun.joined(separator: ", "))")
    }
    let error = UserError(
      "there is no session '\(name)'", nearest: name, of: names, fix: "'annotate list' shows the sessions")
    throw error.located(at: folder)
  }
}

extension SessionStore {
  /// The one folder in which files lie; nil when they lie in several, or are lines of a packed file.
  package static func folder(ofAll paths: [String]) -> String? {
    let folders = Set(paths.map { FileSystem.split($0).folder })
    guard folders.count == 1, paths.allSatisfy({ $0.hasSuffix(".json") }) else { return nil }
    return folders.first
  }
}

extension Collection<SessionSummary> {
  /// The session that an annotator changed last, among those that can be read.
  public func latest(of annotator: String) -> SessionSummary? {
    let readable = compactMap { summary in (try? summary.content.get()).map { (summary, $0) } }
    let own = readable.filter { $0.1.annotator.utf8.elementsEqual(annotator.utf8) }
    return own.max { $0.1.modified < $1.1.modified }?.0
  }
}
