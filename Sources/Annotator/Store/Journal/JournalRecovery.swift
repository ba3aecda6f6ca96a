/// What a journal adds to a session, and where its good part ends.
///
/// The rules: an incomplete last record was never acknowledged, so it is dropped and counted; damage with
/// records after it, a gap in the sequence, another session's or a newer journal is refused. Changes that the
/// session holds already are passed over, so that a journal can be replayed any number of times. A change
/// with the number of the one before is another form of the same edit, and takes its place.
struct JournalRecovery {
  /// The offset after the last intact record.
  private(set) var end = 0
  /// How many bytes after it were never completed.
  private(set) var tornBytes = 0
  /// The version of the journal's format; nil when its first line was never completed.
  private(set) var version: Int?
  /// Whether the last intact record lacks its newline.
  private(set) var lacksNewline = false

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
        return
      }
      if end == 0 {
        version = try JournalFormat.checkHeader(line, of: reader, session: session.id)
      } else {
        guard bytes[line] != bytes[lastLine] else {
          throw reader.failure("this record is there twice", at: line.lowerBound)
        }
        lastLine = line
        let change = try JournalFormat.change(line, of: reader)
        try Self.replay(change, after: previous, onto: &session, reader, in: map, at: line.lowerBound)
        previous = change.sequence
      }
      lacksNewline = lineEnd == bytes.count
      end = lacksNewline ? lineEnd : lineEnd + 1
    }
  }

  private static let advice =
    "both files are unchanged; 'annotate check --salvage OUT' shows and saves what can be salvaged"

  private static func replay(
    _ draft: ParsedChange, after previous: Int?, onto session: inout Session, _ reader: JSONReader,
    in map: CodePointMap, at offset: Int
  ) throws(UserError) {
    let last = session.history.lastSequence
    let expected = previous.map { $0 + 1 } ?? min(draft.sequence, last + 1)
    let isRefinement = draft.sequence == last && draft.refines(session)
    let isRepeated = draft.sequence == previous && (isRefinement || draft.sequence < last)
    guard draft.sequence == expected || isRepeated else {
      throw reader.failure(
        "found change \(draft.sequence) where change \(expected) should be", at: offset)
    }
    guard draft.sequence > last || isRefinement else { return }
    try draft.apply(to: &session, reader, in: map, at: offset)
  }

  /// Counts what is after the last intact record as torn, unless it shows that records were damaged.
  private mutating func checkTorn(_ bytes: [UInt8], _ reader: JSONReader, _ session: Session)
    throws(UserError)
  {
    let rest = bytes[end...]
    guard !JournalLine.containsLineStart(rest) else {
      throw reader.failure("a record is damaged, and others follow it", at: end)
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
  /// - Parameter renumbered: the number that it has there, and what it undoes or redoes; its own unless
  ///   given.
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
  /// A statement as it was before the last change, if that was an edit.
  fileprivate func statementBeforeLast(_ id: StatementID) -> Statement? {
    guard case .edit(let last)? = history.last?.action else { return self[id] }
    return last.before.first { $0.id == id } ?? self[id]
  }
}
