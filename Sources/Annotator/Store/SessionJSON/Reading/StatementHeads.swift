/// What the statements of an article begin with, from `id` to `quoted`: annotators mostly cut it alike, and
/// the bytes are then compared instead of being read.
struct StatementHeads: Sendable {
  /// What stands in front of a statement's judgment.
  struct Head: Sendable {
    /// Where its bytes end.
    fileprivate let end: Int
    let id: Int
    let start: Int
    let stop: Int
    /// Where the statement is, in UTF-8 offsets.
    let range: Range<Int>
    let isQuoted: Bool
  }

  private var bytes: [UInt8] = []
  private var heads: [Head] = []
  /// Where their values stand, from where each begins; none where that is not wanted.
  private var places: [UInt64] = []
  /// The one that is expected next.
  private var next = 0

  /// How many there are.
  var count: Int { heads.count }

  /// Begins another session.
  mutating func begin() { next = 0 }

  /// Moves past the head that is expected, or stays and returns nil.
  @inline(__always)
  mutating func take(_ reader: inout JSONReader, _ places: inout ValuePlaces) -> Head? {
    guard next < heads.count,
      !places.areWanted || self.places.count == heads.count * ValuePlaces.headCount
    else { return nil }
    let start = next == 0 ? 0 : heads[next - 1].end
    guard reader.isAhead(bytes[start..<heads[next].end]) else { return nil }
    if places.areWanted {
      let first = next * ValuePlaces.headCount
      places.noteHead(self.places[first..<first + ValuePlaces.headCount], from: reader.position)
    }
    reader.position += heads[next].end - start
    next += 1
    return heads[next - 1]
  }

  /// Keeps the head of a statement that was read, if it comes after all others, and looks for the next one
  /// after it.
  mutating func note(
    _ statement: ParsedStatement, _ range: Range<Int>, _ places: ValuePlaces, in file: [UInt8]
  ) {
    while next < heads.count, heads[next].range.lowerBound < range.upperBound { next += 1 }
    guard next == heads.count, let end = statement.headEnd,
      heads.last.map({ $0.range.upperBound <= range.lowerBound }) ?? true
    else { return }
    if places.areWanted { self.places += places.head(from: statement.position) }
    bytes.append(contentsOf: file[statement.position..<end])
    heads.append(
      Head(
        end: bytes.count, id: statement.id, start: statement.start, stop: statement.end, range: range,
        isQuoted: statement.isQuoted))
    next = heads.count
  }
}
