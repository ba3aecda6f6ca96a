/// The heads of an article's statements, from `id` to `quoted`. Most annotators split it alike, so that bytes
/// can be compared instead of parsed.
struct StatementHeads: Sendable {
  /// The members before a statement's judgment.
  struct Head: Sendable {
    /// The offset at which its bytes end.
    fileprivate let end: Int
    let id: Int
    let start: Int
    let stop: Int
    /// The range of the statement in UTF-8 offsets.
    let range: Range<Int>
    let isQuoted: Bool
  }

  private var bytes: [UInt8] = []
  private var heads: [Head] = []
  /// The places of their values, relative to the start of each head; empty when they aren't wanted.
  private var places: [UInt64] = []
  /// The index of the head expected next.
  private var next = 0

  /// The number of heads.
  var count: Int { heads.count }

  /// Starts over for another session.
  mutating func begin() { next = 0 }

  /// Moves past the expected head and returns it, or stays and returns nil.
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

  /// Keeps the head of a statement that was read, if it comes after all the others, and expects the next head
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
