extension SessionStore {
  /// Returns the path of the session with a name.
  ///
  /// The name may be its file; its name in this folder, with or without `.json`, or the part of that before a
  /// dot, if only one session begins with it; its article's title or file; or the start of the title.
  ///
  /// - Parameters:
  ///   - name: the name as typed by the user.
  ///   - annotator: whose session is meant if several people have one of the article; nil for anybody's.
  /// - Throws: an error with the nearest name when there is no such session, or with the names when there are
  ///   several.
  public func path(named name: String, annotator: String? = nil) throws(UserError) -> String {
    let candidates = [name, "\(name).json", "\(folder)/\(name)", "\(folder)/\(name).json"]
    if let path = candidates.first(where: { FileSystem.exists($0) && $0.hasSuffix(".json") }) { return path }
    let names = try sessionPaths().map { FileSystem.split($0).name }.map { String($0.dropLast(5)) }
    let begun = names.filter { $0.hasPrefix(name + ".") }
    var found =
      begun.isEmpty ? self.names(among: names) { $0.isOf(article: name) || $0.isNamed(name) } : begun
    if found.isEmpty { found = self.names(among: names) { $0.hasTitle(beginning: name) } }
    let own = self.names(among: found) { heading in
      annotator != nil && heading.annotator.map { $0.utf8.elementsEqual((annotator ?? "").utf8) } ?? false
    }
    let meant = own.isEmpty ? found : own
    if let only = meant.first, meant.count == 1 { return path(ofFile: only) }
    guard !FileSystem.isMisread(name) else {
      throw UserError("its name is not UTF-8", at: name, fix: "rename it")
    }
    guard meant.isEmpty else {
      throw UserError(
        "'\(name)' is the name of several sessions", at: folder,
        fix: "name one: \(meant.joined(separator: ", "))")
    }
    let error = UserError(
      "there is no session '\(name)'", nearest: name, of: names, fix: "'annotate list' shows the sessions")
    throw error.located(at: folder)
  }

  private func path(ofFile name: String) -> String { "\(folder)/\(name).json" }

  /// Returns the names of the sessions whose headings satisfy a condition, which unreadable ones don't.
  private func names(
    among names: [String], where isWanted: (SessionHeading) -> Bool
  ) -> [String] {
    names.filter { (try? SessionHeading(path: path(ofFile: $0))).map(isWanted) ?? false }
  }
}

extension SessionHeading {
  /// Whether a name consists of the article's and, after a dot, the annotator's own, which the file's name
  /// may spell in other letters.
  fileprivate func isNamed(_ name: String) -> Bool {
    guard let annotator, name.hasSuffix("." + annotator) else { return false }
    return isOf(article: String(name.dropLast(annotator.count + 1)))
  }

  /// Whether the article's title begins with some words of at least three letters in all.
  fileprivate func hasTitle(beginning words: String) -> Bool {
    let wanted = FoldedText(words).units
    guard let title, wanted.count >= 3 else { return false }
    let units = FoldedText(title).units
    return units.starts(with: wanted) && units.dropFirst(wanted.count).first.map { !$0.isLetter } ?? true
  }

  /// Whether a name is the title of the session's article, or the file or address from which it came.
  fileprivate func isOf(article name: String) -> Bool {
    let wanted = FoldedText(name)
    if title.map({ FoldedText($0) == wanted }) ?? false { return true }
    guard let source else { return false }
    let base = FileSystem.split(source).name
    let stem = base.lastIndex(of: ".").map { String(base[..<$0]) } ?? base
    return [source, base, stem].contains { FoldedText($0) == wanted }
  }
}

extension SessionStore {
  /// Returns the folder that contains all of some session files; nil when there are several, or the sessions
  /// are in a packed file.
  package static func folder(ofAll paths: [String]) -> String? {
    let folders = Set(paths.map { FileSystem.split($0).folder })
    guard folders.count == 1, paths.allSatisfy({ $0.hasSuffix(".json") }) else { return nil }
    return folders.first
  }
}

extension Collection<SessionSummary> {
  /// Returns the session that an annotator changed last, among those that can be read.
  package func latest(of annotator: String) -> SessionSummary? {
    let readable = compactMap { summary in (try? summary.content.get()).map { (summary, $0) } }
    let own = readable.filter { $0.1.annotator.utf8.elementsEqual(annotator.utf8) }
    return own.max { $0.1.modified < $1.1.modified }?.0
  }
}
