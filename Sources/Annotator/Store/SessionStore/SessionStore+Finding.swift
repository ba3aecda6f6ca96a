extension SessionStore {
  /// Returns the path of an annotator's session of an article, or a free one for a new session.
  ///
  /// - Throws: an error when the folder's files cannot be read.
  public func path(for article: Article, annotator: String) throws(UserError) -> String {
    let stem = stem(for: article, annotator: annotator)
    var path = stem + ".json"
    var number = 2
    while isTaken(path) {
      if FileSystem.exists(path),
        (try? SessionHeading(path: path))?.isOf(digest: article.digest, annotator: annotator) ?? false
      {
        return path
      }
      try refuseDamage(at: path)
      path = "\(stem)-\(number).json"
      number += 1
    }
    return path
  }

  /// Returns the start of the paths of an annotator's sessions of an article, before any number and `.json`.
  func stem(for article: Article, annotator: String) -> String {
    "\(folder)/\(Self.slug(for: article)).\(Self.slug(of: annotator) ?? "annotator")"
  }

  /// Refuses to begin a session beside a damaged file, which may be the annotator's own session.
  private func refuseDamage(at path: String) throws(UserError) {
    guard FileStamp(of: path)?.isRegular == true, FileSystem.refusal(toRead: path) == nil,
      (try? SessionHeading(path: path))?.digest == nil
    else { return }
    let bytes = try FileSystem.read(path, limit: SessionFile.sizeLimit)
    if let conflict = GitConflict(bytes) { throw conflict.error(in: path) }
    let hasJournal = FileSystem.exists(SessionHandle.journalPath(for: path))
    guard hasJournal || Self.oddity(of: path) == nil else { return }
    throw UserError(
      "your session should be here, but the file is damaged or is not a session", at: path,
      fix: hasJournal
        ? "its journal has the answers since it was written: restore the file from a copy, or move the file "
          + "alone away and try again"
        : "restore it from a copy, or move it away to begin a new session")
  }

  /// Whether there is a session, or the journal of one, at a path.
  func isTaken(_ path: String) -> Bool {
    FileSystem.exists(path) || FileSystem.exists(SessionHandle.journalPath(for: path))
  }

  /// Writes a new session to its files, even if the annotator already has one of the article, and opens them.
  ///
  /// - Throws: the errors of `create(_:)`.
  package func createBeside(_ session: Session) throws(UserError) -> SessionHandle {
    let path = try path(for: session.article, annotator: session.annotator)
    guard FileSystem.exists(path) else { return try create(session, at: path) }
    let stem = stem(for: session.article, annotator: session.annotator)
    let free = (2...).lazy.map { "\(stem)-\($0).json" }.first {
      !FileSystem.exists($0) && !FileSystem.exists(SessionHandle.journalPath(for: $0))
    }
    return try create(session, at: free ?? path)
  }

  /// Returns an annotator's session of an article, or nil when there is none; if there are several, the one
  /// changed last.
  package func find(articleDigest digest: SHA256Digest, annotator: String) throws(UserError) -> String? {
    try paths(articleDigest: digest, annotator: annotator).first
  }

  /// Returns an annotator's sessions of an article, the one changed last first, without copies and sessions
  /// that others replace.
  package func paths(articleDigest digest: SHA256Digest, annotator: String) throws(UserError) -> [String] {
    try paths { $0.isOf(digest: digest, annotator: annotator) }
  }

  /// Returns an annotator's session of an article from `source`, whatever its text was then; if there are
  /// several, the one changed last.
  public func find(annotator: String, source: String) throws(UserError) -> String? {
    try paths { heading in
      heading.isOf(annotator: annotator) && heading.source?.utf8.elementsEqual(source.utf8) == true
    }.first
  }

  private func paths(_ fits: (SessionHeading) -> Bool) throws(UserError) -> [String] {
    var entries: [SessionLineage.Entry] = []
    for (path, heading) in try headings() {
      if fits(heading) { entries.append(SessionLineage.Entry(heading, path)) }
    }
    let counting = entries.count > 1 ? SessionLineage(entries).counting : entries
    return counting.sorted { ($1.modified, $0.path) < ($0.modified, $1.path) }.map(\.path)
  }

  /// Returns remarks on other files of the same session, or of one that replaces it, each with what to do.
  package func remarksOnCopies(of path: String) throws(UserError) -> [String] {
    guard let id = try SessionHeading(path: path).id else { return [] }
    var remarks: [String] = []
    for other in try sessionPaths() where other != path {
      guard let heading = try? SessionHeading(path: other) else { continue }
      let name = other.visibleOnOneLine
      if heading.id == id {
        remarks.append("\(name) is \(CopyRelation(of: other, to: path).words(path: other, of: path)).")
      } else if heading.replaces == id || heading.merged.contains(id) {
        remarks.append(
          "\(name) has replaced this session: your answers here do not count. Continue there: annotate "
            + "resume \(ShellWord(other).text)")
      }
    }
    return remarks
  }

  /// Returns an annotator's session of the article in an original file, whatever text its reader extracted.
  /// For a session without an original, compares the digest of its text, since plain text may be used as it
  /// is.
  package func find(originalDigest digest: SHA256Digest, annotator: String) throws(UserError) -> String? {
    for (path, heading) in try headings() {
      let original = heading.originalDigest ?? heading.digest
      if original == digest.hex, heading.isOf(annotator: annotator) { return path }
    }
    return nil
  }

  /// Returns an annotator's gold session that was settled from sessions with these ids, or came from
  /// `source`; if there are several, the one changed last.
  package func findGold(
    annotator: String, settledFrom ids: Set<String>, source: String?
  ) throws(UserError) -> String? {
    let wanted = { (heading: SessionHeading) in heading.kind == .gold && heading.isOf(annotator: annotator) }
    if let path = try paths({ wanted($0) && $0.sources.contains { ids.contains($0.session) } }).first {
      return path
    }
    guard let source, source != "-" else { return nil }
    return try paths { wanted($0) && $0.source?.utf8.elementsEqual(source.utf8) == true }.first
  }

  /// Returns the path of the session with an id; nil when it isn't in the folder.
  package func path(ofSession id: String) throws(UserError) -> String? {
    try headings().first { $0.heading.id == id }?.path
  }

  /// Returns the people who have sessions in this folder.
  package func people() throws(UserError) -> Set<String> {
    Set(try headings().compactMap { $0.heading.kind == .person ? $0.heading.annotator : nil })
  }

  /// Returns the other spelling of a name that somebody with sessions here uses; nil when nobody does, or
  /// somebody uses the name as given.
  package func otherSpelling(of name: String) throws(UserError) -> String? {
    let names = try people()
    guard !names.contains(where: { $0.utf8.elementsEqual(name.utf8) }) else { return nil }
    let folded = FoldedText(name).units
    return names.filter { FoldedText($0).units == folded }.min()
  }

  /// Returns the digests of the articles of which an annotator has sessions, in hexadecimal digits.
  package func articleDigests(of annotator: String) throws(UserError) -> Set<String> {
    var digests: Set<String> = []
    for (_, heading) in try headings() {
      if heading.isOf(annotator: annotator), let digest = heading.digest { digests.insert(digest) }
    }
    return digests
  }

  /// Returns the files that a path stands for: a file itself, or those in a folder and its subfolders.
  package static func articleFiles(named path: String) throws(UserError) -> [String] {
    try FileSystem.articleFiles(in: path)
  }

  /// Returns all the sessions in the folder, ordered by name, with the reason for any that can't be read.
  package func list() throws(UserError) -> [SessionSummary] {
    try sessionPaths().map { SessionSummary(path: $0) }
  }

  /// Returns the paths of the folder's session files, including copies and replaced sessions.
  ///
  /// - Throws: an error when there are none.
  package func allPaths() throws(UserError) -> [String] {
    let paths = try sessionPaths()
    guard !paths.isEmpty else { throw UserError("there are no sessions in the folder", at: folder) }
    return paths
  }

  /// Returns the paths of the folder's session files; empty when the folder doesn't exist.
  func sessionPaths() throws(UserError) -> [String] {
    try checkName()
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

  /// Returns the start of the names of an article's session files: its file's name or its title in plain
  /// letters.
  static func slug(for article: Article) -> String { ArticleSlug.slug(for: article) }

  /// Returns a name in plain letters, digits and hyphens; nil when it has no letters or digits.
  static func slug(of text: String) -> String? { ArticleSlug.slug(ofName: text) }
}

extension SessionHeading {
  fileprivate func isOf(annotator: String) -> Bool {
    self.annotator.map { $0.utf8.elementsEqual(annotator.utf8) } ?? false
  }

  func isOf(digest: SHA256Digest, annotator: String) -> Bool {
    self.digest == digest.hex && isOf(annotator: annotator)
  }
}
