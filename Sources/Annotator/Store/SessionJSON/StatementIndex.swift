/// The statements of one file by their ids: where they stand in it, and how its history leaves them.
struct StatementIndex {
  /// How many statements there were when it was last cleared.
  private(set) var lastCount = 0
  private var entries: [Entry] = []
  private var touched: [Int] = []
  private var count = 0

  /// Ids beyond this are left to the full reader, because every one takes room here.
  private static let limit = 1 << 16

  private struct Entry {
    var isStatement = false
    /// Where the statement stands in the file, and in it its text, which statements of the history lack.
    var bytes = 0..<0
    var text = 0..<0
    var past = Past.untouched
    /// The statement's place in reading order, from 1.
    var position = 0

    /// Whether the statement, without its text, is written as those bytes are.
    func isSame(as other: Range<Int>, in scanner: OrderedScanner) -> Bool {
      let (head, tail) = (bytes.lowerBound..<text.lowerBound, text.upperBound..<bytes.upperBound)
      return other.count == head.count + tail.count && scanner.repeats(head, at: other.lowerBound)
        && scanner.repeats(tail, at: other.lowerBound + head.count)
    }
  }

  /// How the history, as far as it was followed, leaves a statement.
  private enum Past {
    case untouched
    case removed
    case left(Range<Int>)
  }

  /// Forgets all statements.
  mutating func removeAll() {
    entries.removeAll(keepingCapacity: true)
    touched.removeAll(keepingCapacity: true)
    (lastCount, count) = (count, 0)
  }

  /// Enters a statement of the file.
  mutating func add(_ statement: RatingsPass.Statement, at bytes: Range<Int>) throws(OrderedScanner.Doubt) {
    try makeRoom(for: statement.id)
    guard !entries[statement.id].isStatement else { throw OrderedScanner.Doubt() }
    count += 1
    entries[statement.id] = Entry(isStatement: true, bytes: bytes, text: statement.text, position: count)
  }

  /// Whether a statement of the file has that id.
  func holds(_ id: Int) -> Bool { entries.indices.contains(id) && entries[id].isStatement }

  /// The place of a statement in reading order, from 1, and where the file has its text.
  func place(of id: Int) -> (position: Int, text: Range<Int>)? {
    holds(id) ? (entries[id].position, entries[id].text) : nil
  }

  /// Where a statement of the history ends that begins at `start`, when it is as the history left it or as the file has it.
  func end(ofKnown id: Int, at start: Int, in scanner: OrderedScanner) -> Int? {
    guard entries.indices.contains(id) else { return nil }
    let entry = entries[id]
    if case .left(let bytes) = entry.past, scanner.repeats(bytes, at: start) { return start + bytes.count }
    guard entry.isStatement else { return nil }
    let count = entry.bytes.count - entry.text.count
    return entry.isSame(as: start..<start + count, in: scanner) ? start + count : nil
  }

  /// Follows an edit of the history.
  mutating func follow(_ edit: EditOfBytes, in scanner: OrderedScanner) throws(OrderedScanner.Doubt) {
    for object in edit.before {
      try makeRoom(for: object.id)
      switch entries[object.id].past {
      case .untouched: touched.append(object.id)
      case .removed: throw OrderedScanner.Doubt()
      case .left(let bytes):
        guard bytes.count == object.bytes.count, scanner.repeats(bytes, at: object.bytes.lowerBound) else {
          throw OrderedScanner.Doubt()
        }
      }
      entries[object.id].past = .removed
    }
    for object in edit.after {
      try makeRoom(for: object.id)
      if case .untouched = entries[object.id].past { touched.append(object.id) }
      entries[object.id].past = .left(object.bytes)
    }
  }

  /// Whether the statements that the history touched are the file's.
  func isAsTheHistoryLeaves(_ scanner: OrderedScanner) -> Bool {
    touched.allSatisfy { id in
      let entry = entries[id]
      switch entry.past {
      case .untouched: return true
      case .removed: return !entry.isStatement
      case .left(let bytes): return entry.isStatement && entry.isSame(as: bytes, in: scanner)
      }
    }
  }

  private mutating func makeRoom(for id: Int) throws(OrderedScanner.Doubt) {
    guard id < Self.limit else { throw OrderedScanner.Doubt() }
    while entries.count <= id { entries.append(Entry()) }
  }
}
