/// A journal whose session file was replaced by another version, for example by git or by a program that
/// syncs folders, so that its changes don't continue the file's current content.
///
/// If the file's history includes the state that the journal's first change continues, the two are joined
/// like two versions of a session, so that no acknowledged change is lost with the file it belonged to.
struct JournalBranch {
  /// The file's session with the journal's changes.
  let merge: SessionMerge
  /// The result of reading the journal.
  let recovery: JournalRecovery

  /// Joins a journal with the session that the file now holds; nil when its history doesn't include the state
  /// that the journal continues.
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
