/// A salvager that examines every record of a journal, collects the problems, and makes the changes that
/// still can be made.
///
/// Changes after a gap, and those that continued another version of the session file, are renumbered, so that
/// those independent of the lost ones are kept.
struct JournalSalvager {
  /// The problems found, in the order of the lines.
  private(set) var problems: [UserError] = []
  /// Descriptions of what the session lacks.
  private(set) var leftOut: [String] = []
  /// The session with the journal's changes.
  private(set) var session: Session

  private let reader: JSONReader
  private let map: CodePointMap
  /// The last change of the snapshot, which the journal may repeat; 0 when the journal continued another
  /// version of the file.
  private let lastOfSnapshot: Int
  /// The statements that are the same in every version of the session; nil when the journal continues this
  /// one.
  private let shared: Set<Int>?
  private var previous: Int?
  private var renumbered: [Int: Int] = [:]

  /// Examines a journal. Linear in the bytes.
  init(_ bytes: [UInt8], onto session: Session, name: String) throws(UserError) {
    reader = try JSONReader(bytes, name: name, fix: "both files are unchanged")
    self.session = session
    map = CodePointMap(session.article.text)
    let first = try JournalFormat.firstChange(in: bytes, name: name)
    let isForeign = try session.isForeign(first, in: map)
    lastOfSnapshot = isForeign ? 0 : session.history.lastSequence
    shared = isForeign ? Set(session.firstStatements.map(\.id.number)) : nil
    if isForeign, let first {
      problems.append(reader.failure(JournalRecovery.foreign, at: first.position))
      previous = first.sequence - 1
    }
    var offset = 0
    while offset < bytes.count {
      let end = JournalLine.end(from: offset, in: bytes)
      examine(offset..<(bytes[end - 1] == 0x0A ? end - 1 : end))
      offset = end
    }
  }
}

extension Session {
  /// Whether a change continues another version of the session.
  fileprivate func isForeign(_ change: ParsedChange?, in map: CodePointMap) throws(UserError) -> Bool {
    guard let change, let previous = change.previous,
      (1...history.lastSequence + 1).contains(change.sequence)
    else { return false }
    return try hash(after: change.sequence - 1, in: map) != previous
  }
}

extension JournalSalvager {
  private mutating func examine(_ line: Range<Int>) {
    guard JournalLine.isIntact(reader.bytes[line]) else {
      problems.append(reader.failure("a record is damaged", at: line.lowerBound))
      leftOut.append("\(line.count.counted("byte")) at \(reader.place(of: line.lowerBound))")
      return
    }
    do throws(UserError) {
      if line.lowerBound == 0 {
        try JournalFormat.checkHeader(line, of: reader, session: session.id)
      } else {
        try replay(try JournalFormat.change(line, of: reader), at: line.lowerBound)
      }
    } catch {
      problems.append(error)
      leftOut.append("the text at \(reader.place(of: line.lowerBound)): \(error.what)")
    }
  }

  private mutating func replay(_ draft: ParsedChange, at offset: Int) throws(UserError) {
    let last = session.history.lastSequence
    let own = lastOfSnapshot == 0 ? nil : draft.sequence
    let isRefinement = (renumbered[draft.sequence] ?? own) == last && draft.refines(session)
    let isPassedOver = draft.sequence == previous && draft.sequence <= lastOfSnapshot
    if !isRefinement, !isPassedOver { noteGap(before: draft, at: offset) }
    previous = draft.sequence
    guard draft.sequence > lastOfSnapshot || isRefinement else { return }
    if let shared, !draft.before.flatMap(\.ids).allSatisfy(shared.contains) {
      throw reader.failure("it refers to a statement that may be a different one in this version", at: offset)
    }
    let next = isRefinement ? last : last + 1
    let target = draft.target.map { renumbered[$0] ?? $0 }
    let numbers = next == draft.sequence ? nil : (next, target)
    try draft.apply(to: &session, reader, in: map, at: offset, as: numbers)
    renumbered[draft.sequence] = next
  }

  private mutating func noteGap(before draft: ParsedChange, at offset: Int) {
    let expected = previous.map { $0 + 1 } ?? min(draft.sequence, lastOfSnapshot + 1)
    guard draft.sequence != expected else { return }
    problems.append(
      reader.failure(
        "found change \(draft.sequence) where change \(expected) should be", at: offset))
  }
}
