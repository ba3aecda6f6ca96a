/// The journal of a session, open for appending. Each change is on the disk before `append(_:)` returns.
final class Journal {
  /// The path of the journal.
  let path: String
  /// The length of the valid part, in bytes.
  private(set) var length: Int
  private var file: OpenFile
  private let header: [UInt8]
  private var chain: HistoryChain
  /// The sequence number of the last change written, and the chain before it, which another form of that
  /// change continues.
  private var last: (sequence: Int, chain: HistoryChain)?
  private var lacksNewline: Bool
  /// Whether the file may have bytes after the valid part.
  private var needsCut: Bool
  /// The error of a failed sync, after which nothing written to the file is reliable.
  private(set) var failure: SystemError?

  /// Opens the journal of a session, making it if there is none. Cuts off anything that was never completed.
  ///
  /// - Parameter recovery: the result of reading the journal; nil when there was none.
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
      throw error.userError(for: "prepare the journal", path, fix: error.remedy)
    }
  }

  /// Writes a change, or another form of the last one, and waits until it is on the disk.
  ///
  /// - Throws: an error that says NOT SAVED; the journal is then unchanged.
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

  /// Empties the journal once a snapshot holds all its changes. If that fails, the changes left are skipped
  /// when the journal is read, and are cut off before the next change is written.
  func empty() {
    length = header.count
    lacksNewline = false
    needsCut = true
    try? cut()
  }
}

extension Journal {
  /// Starts over in a new file, once a snapshot holds every change so far. After a failed sync the content of
  /// the old file is unknown, but a new file that is fully written and synced is as good as any.
  ///
  /// - Throws: the error that prevented a new file; the old one must no longer be used.
  func restart() throws(SystemError) {
    try FileSystem.replace(path, header)
    file = try OpenFile(path, .updating)
    length = header.count
    (lacksNewline, needsCut, failure) = (false, false, nil)
  }

  /// The difference between the file on the disk and what was written to it; nil when there is none.
  var interference: Interference? {
    do throws(SystemError) {
      let stamp = try file.stamp()
      guard let named = FileStamp(of: path) else { return .removed }
      guard stamp.links > 0, named.identity == stamp.identity else { return .replaced }
      return stamp.size == length || needsCut && stamp.size > length ? nil : .changed
    } catch {
      return .unreadable(error)
    }
  }

  /// A change to the file by another program.
  enum Interference {
    case removed, replaced, changed
    case unreadable(SystemError)

    /// Whether the file is gone, so that a new one takes nobody's place.
    var isRemoval: Bool { if case .removed = self { true } else { false } }

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

  /// Cuts off anything after the valid part, and waits until it is gone. If a power failure undid the cut but
  /// not the next record, the remains would follow that record.
  private func cut() throws(SystemError) {
    guard needsCut else { return }
    try file.truncate(to: length)
    try sync()
    needsCut = false
  }

  /// Waits for the disk, but never again after a failure: the system then forgets the data it could not
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
        fix: error.remedy.map { "\($0), then give the answer again" } ?? "'save PATH' writes a copy elsewhere"
      )
    }
    return UserError(
      "NOT SAVED: the disk failed to store the journal, so it is no longer used", at: path,
      fix: "write the session to another disk with 'save PATH'")
  }
}
