/// Looks at every record of a journal, notes all that is wrong, and makes the changes that still can be made.
///
/// Changes behind a gap are given new sequence numbers, so that what does not depend on the lost ones is kept.
struct JournalSalvager {
  /// All that is wrong, in the order of the lines.
  private(set) var problems: [UserError] = []
  /// What the session lacks.
  private(set) var leftOut: [String] = []
  /// The session with the journal's changes.
  private(set) var session: Session

  private let reader: JSONReader
  private let map: CodePointMap
  private let lastOfSnapshot: Int
  private var previous: Int?
  private var renumbered: [Int: Int] = [:]

  /// Examines a journal. Linear in the bytes.
  init(_ bytes: [UInt8], onto session: Session, name: String) throws(UserError) {
    reader = try JSONReader(bytes, name: name, fix: "both files are left as they are")
    self.session = session
    map = CodePointMap(session.article.text)
    lastOfSnapshot = session.history.lastSequence
    var offset = 0
    while offset < bytes.count {
      let end = JournalLine.end(from: offset, in: bytes)
      examine(offset..<(bytes[end - 1] == 0x0A ? end - 1 : end))
      offset = end
    }
  }
}

extension JournalSalvager {
  private mutating func examine(_ line: Range<Int>) {
    guard JournalLine.isIntact(reader.bytes[line]) else {
      problems.append(reader.failure("a record is damaged", at: line.lowerBound))
      leftOut.append("\(line.count) bytes at \(reader.place(of: line.lowerBound))")
      return
    }
    do throws(UserError) {
      if line.lowerBound == 0 {
        try JournalFormat.checkHeader(line, of: reader, session: session.id)
      } else {
        try replay(try JournalFormat.change(line, of: reader, in: map), at: line.lowerBound)
      }
    } catch {
      problems.append(error)
      leftOut.append("what stands at \(reader.place(of: line.lowerBound)): \(error.what)")
    }
  }

  private mutating func replay(_ change: Change, at offset: Int) throws(UserError) {
    let last = session.history.lastSequence
    let isReplacement = replacesLast(change)
    if !isReplacement { noteGap(before: change, at: offset) }
    previous = change.sequence
    guard change.sequence > lastOfSnapshot || isReplacement else { return }
    let next = isReplacement ? last : last + 1
    let again = Change(
      sequence: next, at: change.at, action: renumber(change.action), unknown: change.unknown)
    do throws(UserError) {
      try session.apply(again)
      renumbered[change.sequence] = next
    } catch {
      throw reader.failure(error.what, at: offset)
    }
  }

  /// Whether a change is another form of the one before, under the number that it has here.
  private func replacesLast(_ change: Change) -> Bool {
    guard let last = session.history.changes.last else { return false }
    let number = renumbered[change.sequence] ?? change.sequence
    return Change(sequence: number, at: change.at, action: change.action).replaces(last)
  }

  private mutating func noteGap(before change: Change, at offset: Int) {
    let expected = previous.map { $0 + 1 } ?? min(change.sequence, lastOfSnapshot + 1)
    guard change.sequence != expected else { return }
    problems.append(
      reader.failure("change \(change.sequence) stands where change \(expected) should", at: offset))
  }

  private func renumber(_ action: Change.Action) -> Change.Action {
    switch action {
    case .edit: action
    case .undo(let sequence): .undo(renumbered[sequence] ?? sequence)
    case .redo(let sequence): .redo(renumbered[sequence] ?? sequence)
    }
  }
}
