/// Looks at every record of a journal, notes all that is wrong, and makes the changes that still can be made.
///
/// Changes after a gap are given new sequence numbers, so that what does not depend on the lost ones is kept.
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
    reader = try JSONReader(bytes, name: name, fix: "both files are unchanged")
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
        try replay(try JournalFormat.change(line, of: reader), at: line.lowerBound)
      }
    } catch {
      problems.append(error)
      leftOut.append("the text at \(reader.place(of: line.lowerBound)): \(error.what)")
    }
  }

  private mutating func replay(_ draft: ParsedChange, at offset: Int) throws(UserError) {
    let last = session.history.lastSequence
    let isRefinement = (renumbered[draft.sequence] ?? draft.sequence) == last && draft.refines(session)
    let isPassedOver = draft.sequence == previous && draft.sequence <= lastOfSnapshot
    if !isRefinement, !isPassedOver { noteGap(before: draft, at: offset) }
    previous = draft.sequence
    guard draft.sequence > lastOfSnapshot || isRefinement else { return }
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
