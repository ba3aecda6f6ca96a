extension SessionStore {
  /// The path of the session of an article and an annotator, or the free one that a new session takes.
  ///
  /// - Throws: an error when the folder's files cannot be read.
  public func path(for article: Article, annotator: String) throws(UserError) -> String {
    let stem = "\(folder)/\(Self.slug(for: article)).\(Self.slug(of: annotator) ?? "annotator")"
    var path = stem + ".json"
    var number = 2
    while FileSystem.exists(path) || FileSystem.exists(SessionHandle.journalPath(for: path)) {
      if FileSystem.exists(path),
        (try? SessionHeading(path: path))?.isOf(digest: article.digest, annotator: annotator) ?? false
      {
        return path
      }
      path = "\(stem)-\(number).json"
      number += 1
    }
    return path
  }

  /// The session of an annotator for an article, or nil when there is none yet.
  public func find(articleDigest digest: SHA256Digest, annotator: String) throws(UserError) -> String? {
    try headings().first { $0.heading.isOf(digest: digest, annotator: annotator) }?.path
  }

  /// The session of an annotator for an article that came from `source`, whatever its text was then.
  public func find(annotator: String, source: String) throws(UserError) -> String? {
    for (path, heading) in try headings() {
      guard let theirs = heading.source, heading.isOf(annotator: annotator) else { continue }
      if theirs.utf8.elementsEqual(source.utf8) { return path }
    }
    return nil
  }

  /// All sessions of the folder, by name; those that cannot be read with the reason.
  public func list() throws(UserError) -> [SessionSummary] {
    try sessionPaths().map { SessionSummary(path: $0) }
  }

  /// The paths of the folder's session files; none when there is no folder.
  func sessionPaths() throws(UserError) -> [String] {
    do throws(SystemError) {
      guard FileSystem.exists(folder) else { return [] }
      return try FileSystem.names(in: folder)
        .filter { $0.utf8.first != 0x2E && $0.hasSuffix(".json") }
        .map { "\(folder)/\($0)" }
    } catch {
      throw error.userError(
        for: "read the sessions folder", folder, fix: "name another folder with --sessions")
    }
  }

  /// What the files of an article's sessions are called: its file's name or its title in plain letters.
  static func slug(for article: Article) -> String { ArticleSlug.slug(for: article) }

  /// A name in plain letters, digits and hyphens; nil when it has neither letters nor digits.
  static func slug(of text: String) -> String? { ArticleSlug.slug(ofName: text) }
}

extension SessionHeading {
  fileprivate func isOf(annotator: String) -> Bool {
    self.annotator.map { $0.utf8.elementsEqual(annotator.utf8) } ?? false
  }

  fileprivate func isOf(digest: SHA256Digest, annotator: String) -> Bool {
    self.digest == digest.hex && isOf(annotator: annotator)
  }
}
