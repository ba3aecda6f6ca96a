/// The journal of a session, open for appending: each change is on the disk before `append(_:)` returns.
final class Journal {
  /// Where it is.
  let path: String
  /// The length of its good part, in bytes.
  private(set) var length: Int
  private var file: OpenFile
  private let header: [UInt8]
  private var chain: HistoryChain
  /// The last change that was written, and the chain before it: what another form of that change goes on
  /// from.
  private var last: (sequence: Int, chain: HistoryChain)?
  private var lacksNewline: Bool
  /// Whether bytes may stand after the good part.
  private var needsCut: Bool
  /// How a sync has failed, after which nothing that is written to the file can be relied on.
  private(set) var failure: SystemError?

  /// Opens the journal of a session, making it when there is none; what was never completed is cut off.
  ///
  /// - Parameter recovery: what reading the journal found; nil when there was none.
  init(_ path: String, of session: Session, recovery: JournalRecovery?) throws(UserError) {
    self.path = path
    header = JournalFormat.header(of: session)
    chain = HistoryChain(of: session, in: CodePointMap(session.article.text))
    length = recovery?.end ?? 0
    lacksNewline = recovery?.lacksNewline ?? false
    needsCut = recovery.map { $0.tornBytes > 0 } ?? true
    do throws(SystemError) {
      file = try OpenFile(path, .updating)
      try file.claimMode(at: path)
      try cut()
      if length == 0 {
        try file.write(header, at: 0)
        try file.sync()
        try FileSystem.syncFolder(FileSystem.split(path).folder)
        length = header.count
      }
    } catch {
      throw error.userError(for: "prepare the journal", path)
    }
  }

  /// Writes a change, or another form of the last one, and waits until it is on the disk.
  ///
  /// - Throws: an error that says NOT SAVED; the journal is then as it was before.
  /// - Complexity: linear in the change alone.
  func append(_ change: Change) throws(UserError) {
    let base = last.flatMap { $0.sequence == change.sequence ? $0.chain : nil } ?? chain
    var extended = base
    let record = (lacksNewline ? [0x0A] : []) + JournalFormat.record(of: extended.add(change))
    do throws(SystemError) {
      try cut()
      needsCut = true
      try file.write(record, at: length)
      try sync()
    } catch {
      try? cut()
      throw notSaved(error)
    }
    needsCut = false
    lacksNewline = false
    length += record.count
    chain = extended
    last = (change.sequence, base)
  }

  /// Whether it holds no change.
  var isEmpty: Bool { length <= header.count }

  /// Empties the journal when a snapshot holds all its changes; should it fail, what stays behind is passed
  /// over when the journal is read, and cut off before the next change is written.
  func empty() {
    length = header.count
    lacksNewline = false
    needsCut = true
    try? cut()
  }
}

extension Journal {
  /// Begins again in a new file, when a snapshot holds every change so far: after a sync has failed once,
  /// what the old file holds cannot be known, but a file that is written whole and synced is as good as any.
  ///
  /// - Throws: why there is no new file; the old one is then used no further.
  func restart() throws(SystemError) {
    try FileSystem.replace(path, header)
    file = try OpenFile(path, .updating)
    length = header.count
    (lacksNewline, needsCut, failure) = (false, false, nil)
  }

  /// How the file on the disk differs from what was written into it; nil when it does not.
  var strangeness: Strangeness? {
    do throws(SystemError) {
      let stamp = try file.stamp()
      guard let named = FileStamp(of: path) else { return .removed }
      guard stamp.links > 0, named.identity == stamp.identity else { return .replaced }
      return stamp.size == length || needsCut && stamp.size > length ? nil : .changed
    } catch {
      return .unreadable(error)
    }
  }

  /// What others have done to the file.
  enum Strangeness {
    case removed, replaced, changed
    case unreadable(SystemError)

    /// The reason, in words.
    var words: String {
      switch self {
      case .removed: "the journal was removed by another program"
      case .replaced: "the journal was replaced by another program"
      case .changed: "the journal was changed by another program"
      case .unreadable(let error): "the journal cannot be checked: \(error.words)"
      }
    }
  }

  /// Cuts off what stands after the good part, and waits until it is gone: were the cut lost in a power
  /// failure and the next record not, the remains would stand after that record.
  private func cut() throws(SystemError) {
    guard needsCut else { return }
    try file.truncate(to: length)
    try sync()
    needsCut = false
  }

  /// Waits for the disk, but never again after it has failed once: the system then forgets what it could not
  /// write, and a second sync would succeed without it.
  private func sync() throws(SystemError) {
    if let failure { throw failure }
    do throws(SystemError) {
      try file.syncContent()
    } catch {
      failure = error
      throw error
    }
  }

  private func notSaved(_ error: SystemError) -> UserError {
    guard failure != nil else {
      return UserError(
        "NOT SAVED: \(error.words)", at: path,
        fix: "free some space or repair the disk, then give the answer again")
    }
    return UserError(
      "NOT SAVED: the disk failed to store the journal, so it is no longer used", at: path,
      fix: "write the session to another disk with 'save PATH'")
  }
}
