/// A journal whose session file was replaced by another version, such as by git or what syncs a folder, so
/// that its changes do not go on from what the file holds now.
///
/// Where the file holds what the journal's first change goes on from, the two are joined like two versions of
/// a session: nothing that was acknowledged is lost with the file that it belonged to.
struct JournalBranch {
  /// The file's session with the journal's changes.
  let merge: SessionMerge
  /// What reading the journal found.
  let recovery: JournalRecovery

  /// Joins a journal with the session that the file holds now; nil when that does not hold what the journal
  /// goes on from.
  ///
  /// - Throws: an error when the journal is damaged, or the session's history cannot be read.
  init?(_ bytes: [UInt8], joining session: Session, name: String) throws(UserError) {
    guard let first = try JournalFormat.firstChange(in: bytes, name: name), let previous = first.previous,
      (1...session.history.lastSequence + 1).contains(first.sequence)
    else { return nil }
    let map = CodePointMap(session.article.text)
    guard try session.hash(after: first.sequence - 1, in: map) == previous else { return nil }
    var other = try session.earlier(after: first.sequence - 1)
    recovery = try JournalRecovery(bytes, onto: &other, name: name)
    merge = try SessionMerge(session, other)
  }

  /// The notice shown when the session is opened.
  var notice: OpenWarning { .joined(changes: recovery.changes, differences: merge.differences) }
}
