/// The result of replaying a journal onto a session, and where its valid part ends.
///
/// An incomplete last record was never acknowledged, so it is dropped and counted. A damaged record that was
/// complete, a gap in the sequence, another session's journal, and a newer journal are refused. Changes that
/// the session already holds are skipped, so that a journal can be replayed any number of times. A change
/// with the same number as the one before is another form of the same edit, and replaces it. Changes whose
/// hashes show that they continue another version of the session file are joined with this one, or refused.
struct JournalRecovery {
  /// The offset after the last intact record.
  private(set) var end = 0
  /// The number of bytes after it that were never completed.
  private(set) var tornBytes = 0
  /// The version of the journal's format; nil when its first line was never completed.
  private(set) var version: Int?
  /// Whether the last intact record lacks its newline.
  private(set) var lacksNewline = false
  /// The number of changes in the journal, counting the forms of a change once.
  private(set) var changes = 0
  /// The notice about changes that continued another version of the session file; nil when they continue this
  /// one.
  private(set) var joining: OpenWarning?
  /// The last change that the session already held, and its hash; nil once a change was made.
  private var held: (sequence: Int, hash: SHA256Digest, offset: Int)?

  /// Replays the journal in `bytes` onto `session`.
  ///
  /// - Throws: an error that names the journal and the line; `session` may then hold the changes before it.
  /// - Complexity: linear in the bytes.
  init(_ bytes: [UInt8], onto session: inout Session, name: String) throws(UserError) {
    let reader = try JSONReader(bytes, name: name, fix: Self.advice)
    let map = CodePointMap(session.article.text)
    var previous: Int?
    var lastLine = 0..<0
    while end < bytes.count {
      let lineEnd = bytes[end...].firstIndex(of: 0x0A) ?? bytes.count
      let line = end..<lineEnd
      guard JournalLine.isIntact(bytes[line]) else {
        try checkTorn(bytes, reader, session)
        break
      }
      if end == 0 {
        version = try JournalFormat.checkHeader(line, of: reader, session: session.id)
      } else {
        guard bytes[line] != bytes[lastLine] else {
          throw reader.failure("this record appears twice", at: line.lowerBound)
        }
        lastLine = line
        let change = try JournalFormat.change(line, of: reader)
        guard try replay(change, line, after: previous, onto: &session, reader, in: map) else {
          try join(bytes, with: &session, reader, at: line.lowerBound)
          return
        }
        changes += change.sequence == previous ? 0 : 1
        previous = change.sequence
      }
      lacksNewline = lineEnd == bytes.count
      end = lacksNewline ? lineEnd : lineEnd + 1
    }
    guard let held, try session.hash(after: held.sequence, in: map) != held.hash else { return }
    try join(bytes, with: &session, reader, at: held.offset)
  }

  /// The notices for the user.
  var remarks: [OpenWarning] {
    (joining.map { [$0] } ?? []) + (tornBytes > 0 ? [.tornTail(bytes: tornBytes)] : [])
  }

  /// The problem with changes that continue another version of the session file.
  static let foreign = "the changes do not continue the session file: it was replaced by another version"

  private static let advice =
    "both files are unchanged; 'annotate check --salvage OUT' shows and saves what can be salvaged"

  /// Makes a change that the session does not yet hold, or skips one that it does.
  ///
  /// - Returns: false when it continues another version of the session, in which case nothing was changed.
  private mutating func replay(
    _ draft: ParsedChange, _ line: Range<Int>, after previous: Int?, onto session: inout Session,
    _ reader: JSONReader, in map: CodePointMap
  ) throws(UserError) -> Bool {
    let last = session.history.lastSequence
    let expected = previous.map { $0 + 1 } ?? min(draft.sequence, last + 1)
    let isRefinement = draft.sequence == last && draft.refines(session)
    let isRepeated = draft.sequence == previous && (isRefinement || draft.sequence < last)
    guard draft.sequence == expected || isRepeated else {
      throw reader.failure(
        "found change \(draft.sequence) where change \(expected) should be", at: line.lowerBound)
    }
    guard draft.sequence > last || isRefinement else {
      held = draft.previous.map { _ in
        (draft.sequence, JournalFormat.hash(ofChange: line, in: reader.bytes), line.lowerBound)
      }
      return true
    }
    let isFirst = previous == nil || held != nil
    if isFirst, !isRefinement, let previous = draft.previous, previous != session.head { return false }
    do throws(UserError) {
      try draft.apply(to: &session, reader, in: map, at: line.lowerBound)
    } catch {
      guard isFirst, isRefinement, draft.previous != nil else { throw error }
      return false
    }
    held = nil
    return true
  }

  /// Joins the changes with the session, which they don't continue.
  ///
  /// - Throws: an error when anything would be left out.
  private mutating func join(
    _ bytes: [UInt8], with session: inout Session, _ reader: JSONReader, at offset: Int
  ) throws(UserError) {
    guard let branch = try JournalBranch(bytes, joining: session, name: reader.name) else {
      throw reader.failure(Self.foreign, at: offset)
    }
    guard branch.merge.leftOut.isEmpty else {
      throw reader.failure(
        "the changes do not fit what the session file holds now: "
          + branch.merge.leftOut.joined(separator: "; "), at: offset)
    }
    session = branch.merge.session
    self = branch.recovery
    joining = branch.notice
  }

  /// Counts everything after the last intact record as torn, unless it shows that records were damaged.
  private mutating func checkTorn(_ bytes: [UInt8], _ reader: JSONReader, _ session: Session)
    throws(UserError)
  {
    let rest = bytes[end...]
    guard !JournalLine.containsLineStart(rest) else {
      throw reader.failure("a record is damaged, and others follow it", at: end)
    }
    // After a power cut, the rest of a record is short or has gaps of zeros. A complete one was confirmed.
    guard end == 0 || rest.last != 0x0A || rest.contains(0) else {
      throw reader.failure("the last record is damaged", at: end)
    }
    if end == 0 {
      let written = rest.prefix { $0 != 0 }
      let isHeader = JournalFormat.header(of: session).starts(with: written)
      guard isHeader, rest.dropFirst(written.count).allSatisfy({ $0 == 0 }) else {
        throw JournalFormat.foreign(reader, at: 0)
      }
    }
    tornBytes = rest.count
  }
}

extension ParsedChange {
  /// Makes the change to a session.
  ///
  /// - Parameter renumbered: the number to give it there, and that of the change it undoes or redoes; nil to
  ///   keep its own.
  func apply(
    to session: inout Session, _ reader: JSONReader, in map: CodePointMap, at offset: Int,
    as renumbered: (Int, Int?)? = nil
  ) throws(UserError) {
    var draft = self
    do throws(UserError) {
      if let renumbered { (draft.sequence, draft.target, draft.previous) = (renumbered.0, renumbered.1, nil) }
      let change = try draft.change(in: map, of: reader) { [session] id in
        draft.sequence == session.history.lastSequence ? session.statementBeforeLast(id) : session[id]
      }
      try session.apply(change)
    } catch {
      let what = error == HistoryState.misfit ? Session.misfit(draft.sequence).what : error.what
      throw reader.failure(what, at: offset)
    }
  }

  /// Whether this may be another form of a session's last change: a tag of the same statement.
  func refines(_ session: Session) -> Bool {
    guard kind == .tag, case .edit(let last)? = session.history.last?.action, last.kind == .tag else {
      return false
    }
    return before.flatMap(\.ids) == last.before.map(\.id.number)
  }
}

extension Session {
  /// Returns a statement as it was before the last change, if that was an edit.
  fileprivate func statementBeforeLast(_ id: StatementID) -> Statement? {
    guard case .edit(let last)? = history.last?.action else { return self[id] }
    return last.before.first { $0.id == id } ?? self[id]
  }
}
