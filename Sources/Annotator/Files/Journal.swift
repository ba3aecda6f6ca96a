/// The journal of a session, open for appending: each change is on the disk before `append(_:)` returns.
final class Journal {
  /// Where it is.
  let path: String
  /// The length of its good part, in bytes.
  private(set) var length: Int
  private let file: OpenFile
  private let headerLength: Int
  private let map: CodePointMap
  private var lacksNewline: Bool
  /// Whether bytes may stand behind the good part.
  private var needsCut: Bool
  /// Whether a sync has failed, after which nothing that the file holds can be relied on.
  private var isPoisoned = false

  /// Opens the journal of a session, making it when there is none; what was never completed is cut off.
  ///
  /// - Parameter recovery: what reading the journal found; nil when there was none.
  init(_ path: String, of session: Session, recovery: JournalRecovery?) throws(UserError) {
    self.path = path
    let header = JournalFormat.header(of: session.id)
    headerLength = header.count
    map = CodePointMap(session.article.text)
    length = recovery?.end ?? 0
    lacksNewline = recovery?.lacksNewline ?? false
    needsCut = recovery.map { $0.tornBytes > 0 } ?? true
    do throws(SystemError) {
      file = try OpenFile(path, .updating)
      try file.setMode(0o600)
      try cut()
      if length == 0 {
        try file.write(header, at: 0)
        try file.sync()
        try FileSystem.syncFolder(FileSystem.split(path).folder)
        length = header.count
      }
    } catch {
      throw error.failing(to: "prepare the journal", path)
    }
  }

  /// Writes a change and waits until it is on the disk.
  ///
  /// - Throws: an error that says NOT SAVED; the journal is then as it was before.
  /// - Complexity: linear in the change alone.
  func append(_ change: Change) throws(UserError) {
    guard !isPoisoned else { throw poisoned }
    let record = (lacksNewline ? [0x0A] : []) + JournalFormat.record(of: change, in: map)
    do throws(SystemError) {
      try cut()
      needsCut = true
      try file.write(record, at: length)
    } catch {
      try? cut()
      throw UserError(
        "NOT SAVED: \(error.words)", at: path, fix: "make room or mend it, then give the answer again")
    }
    do throws(SystemError) {
      try file.syncContent()
    } catch {
      isPoisoned = true
      try? cut()
      throw poisoned
    }
    needsCut = false
    lacksNewline = false
    length += record.count
  }

  /// Empties the journal when a snapshot holds all its changes; what stays behind is harmless.
  func empty() {
    length = headerLength
    lacksNewline = false
    needsCut = true
    try? cut()
  }

  private var poisoned: UserError {
    UserError(
      "NOT SAVED: the disk failed to store the journal, so it is not used any more", at: path,
      fix: "write the session to another disk with 'save PATH'")
  }

  /// Cuts off what stands behind the good part.
  private func cut() throws(SystemError) {
    guard needsCut else { return }
    try file.truncate(to: length)
    needsCut = false
  }
}
