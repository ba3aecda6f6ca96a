/// A journal whose session file is missing, or was replaced by another session's. Its answers are acknowledged,
/// and must not be lost with the file.
struct OrphanedJournal {
  /// The path of the journal.
  let path: String
  /// The path at which its session file was.
  let sessionPath: String
  /// The number of changes in it.
  let changes: Int
  let bytes: [UInt8]
  private let header: JournalFormat.Header
  private let genesis: SHA256Digest?

  /// Reads a journal by itself; nil when it can't be read or holds no change.
  init?(path: String, sessionPath: String) {
    (self.path, self.sessionPath) = (path, sessionPath)
    do throws(UserError) {
      var bytes = try FileSystem.read(path, limit: SessionFile.sizeLimit)
      _ = JournalLine.restoreLineEnds(of: &bytes)
      self.bytes = bytes
      var reader = try JSONReader(bytes, name: path)
      var lines = Self.lines(of: bytes)
      guard !lines.isEmpty else { return nil }
      reader.position = lines.removeFirst().lowerBound + JournalLine.prefixCount
      header = try JournalFormat.header(&reader)
      guard let first = lines.first else { return nil }
      let draft = try JournalFormat.change(first, of: reader)
      genesis = draft.sequence == 1 ? draft.previous : nil
      changes = lines.count
    } catch {
      return nil
    }
  }

  /// The id of its session.
  var session: String { header.session }

  /// Returns a remark for the user.
  ///
  /// - Parameter renamed: the session's current path; nil when it isn't in the folder.
  func remark(renamed: String?) -> String {
    let what = "\(path.visibleOnOneLine) contains \(changes.counted("change")) to "
    guard let renamed else {
      let fate = FileSystem.exists(sessionPath) ? "was replaced by another session's" : "is missing"
      return what + "a session whose file \(fate); restore the file from a copy, and open it again."
    }
    let own = SessionHandle.journalPath(for: renamed)
    let owner = (try? JournalFormat.read(own)).flatMap { JournalFormat.session(of: $0, name: own) }
    guard owner == nil || owner == session else {
      return what + "\(renamed.visibleOnOneLine); give that file its name back, and open it again."
    }
    return what
      + "\(renamed.visibleOnOneLine), which was renamed; opening it adds "
      + "\(changes == 1 ? "the change" : "them")."
  }

  /// Returns the journal's session with all its changes, if it began with this article and annotator and the
  /// journal has every change since. The first change names the hash of the session as it began.
  ///
  /// - Returns: nil when the journal belongs to another session or is incomplete.
  func session(
    beginning article: Article, annotator: String, codebook: Codebook, unit: StatementUnit
  ) -> Session? {
    guard let created = header.created, let genesis else { return nil }
    do throws(UserError) {
      var session = try Session(
        beginning: article, annotator: annotator, codebook: codebook, unit: unit, id: header.session,
        now: created)
      let map = CodePointMap(article.text)
      guard SessionGenesis.digest(of: session, in: map) == genesis else { return nil }
      _ = try JournalRecovery(bytes, onto: &session, name: path)
      session.advanceAfterReplay()
      return session
    } catch {
      return nil
    }
  }

  /// Returns the intact lines at the start of a journal, without their newlines.
  private static func lines(of bytes: [UInt8]) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      guard JournalLine.isIntact(bytes[start..<end]) else { break }
      lines.append(start..<end)
      start = end + 1
    }
    return lines
  }
}

extension SessionStore {
  /// The outcome of looking for journals in the folder whose session files are missing.
  package enum Orphans {
    /// A session was rebuilt from a journal; the opened session, and a remark for the user.
    case recovered(Opened, remark: String)
    /// There may be such journals, but none of this article and annotator; remarks for the user.
    case left(remarks: [String])
  }

  /// Looks for the answers of an article and an annotator in journals without their session files, and
  /// rebuilds the session if a journal is complete.
  ///
  /// - Throws: an error when the folder cannot be read, or the session cannot be rewritten.
  package func recoverOrphan(
    of article: Article, annotator: String, codebook: Codebook, unit: StatementUnit = .sentence
  ) throws(UserError) -> Orphans {
    var remarks: [String] = []
    for orphan in try orphans() {
      guard
        let session = orphan.session(
          beginning: article, annotator: annotator, codebook: codebook, unit: unit),
        let adopted = try adopt(orphan, session)
      else {
        remarks.append(orphan.remark(renamed: try self.path(ofSession: orphan.session)))
        continue
      }
      return adopted
    }
    return .left(remarks: remarks)
  }

  /// Returns remarks on the journals in the folder without their session files.
  package func orphanRemarks() throws(UserError) -> [String] {
    let orphans = try orphans()
    guard !orphans.isEmpty else { return [] }
    let paths = try Dictionary(
      headings().compactMap { path, heading in heading.id.map { ($0, path) } },
      uniquingKeysWith: { first, _ in first })
    return orphans.map { $0.remark(renamed: paths[$0.session]) }
  }

  /// Returns the journal left behind by a session whose file was renamed, unless somebody is writing to it.
  func orphan(ofSession id: String) throws(UserError) -> OrphanedJournal? {
    try orphans().first { orphan in
      guard orphan.session == id, case .taken = SessionLock.attempt(for: orphan.sessionPath, now: startedAt)
      else { return false }
      return true
    }
  }

  /// Rewrites the session file of a journal, and opens it; nil when its name is another session's now, and
  /// somebody may still be writing to the journal.
  ///
  /// - Throws: an error when another process will write the missing file, or it cannot be written.
  private func adopt(_ orphan: OrphanedJournal, _ session: Session) throws(UserError) -> Orphans? {
    let old = orphan.sessionPath
    guard FileSystem.exists(old) else {
      if case .held = SessionLock.attempt(for: old, now: startedAt) {
        throw UserError(
          "the session's file is missing, and another process has the session open", at: old,
          fix: "close it there, and try again")
      }
      try write(session, to: old)
      return .recovered(
        try open(path: old),
        remark:
          "\(old.visibleOnOneLine) was missing; it was rebuilt from its journal. To start over, remove both.")
    }
    guard case .taken = SessionLock.attempt(for: old, now: startedAt) else { return nil }
    let new = try path(for: session.article, annotator: session.annotator)
    try write(session, to: new)
    FileSystem.remove(orphan.path)
    return .recovered(
      try open(path: new),
      remark:
        "\(old.visibleOnOneLine) was replaced by another session's file; this session was rebuilt from its "
        + "journal, which was removed.")
  }

  private func write(_ session: Session, to path: String) throws(UserError) {
    let bytes = try SessionFile.encode(session)
    do throws(SystemError) {
      try FileSystem.create(path, bytes)
      try FileSystem.syncFolder(folder)
    } catch {
      throw error.userError(for: "write the session file", path)
    }
  }

  private func orphans() throws(UserError) -> [OrphanedJournal] {
    let suffix = SessionHandle.journalPath(for: ".json")
    do throws(SystemError) {
      return try FileSystem.names(in: folder).filter { $0.hasSuffix(suffix) && $0.utf8.first != 0x2E }
        .compactMap { name in orphan("\(folder)/\(name)") }
    } catch {
      throw error.userError(for: "read the sessions folder", folder)
    }
  }

  /// Returns a journal if its session file is missing or another session's.
  private func orphan(_ path: String) -> OrphanedJournal? {
    let session = String(path.dropLast(".journal".count))
    guard FileSystem.exists(session) else { return OrphanedJournal(path: path, sessionPath: session) }
    guard (FileSystem.size(of: path) ?? 0) > JournalFormat.headerLength,
      let id = (try? SessionHeading(path: session))?.id
    else { return nil }
    return OrphanedJournal(path: path, sessionPath: session).flatMap { $0.session == id ? nil : $0 }
  }
}
