/// Stretches of members that say nothing, `null` or `false`, and stand alike in statement after statement:
/// their bytes are compared instead of being read.
///
/// The bytes and members of all stretches lie in one array each, because a stretch with arrays of its own
/// would be counted in and out at every statement.
struct RepeatedMembers: Sendable {
  /// A member of a stretch.
  private struct Member: Sendable {
    /// Where its value begins and ends, from the beginning of the stretch.
    let value: Range<Int>
    /// The place of its key in the shape.
    let index: Int
    let key: StatementKey
  }

  /// A stretch, from the comma in front of its first member.
  private struct Stretch: Sendable {
    /// Where its bytes and its members lie.
    let bytes: Range<Int>
    let members: Range<Int>
    /// The place of its last key in the shape.
    let last: Int
    /// The bits of its keys.
    let seen: UInt64
    /// The bits of the fields of a judgment in it.
    let fields: UInt64
    /// Whether a statement's own members are in it, whose places are noted.
    let holdsOthers: Bool
  }

  /// How many bytes of stretches are kept before all are forgotten.
  private static let limit = 1 << 16

  private var bytes: [UInt8] = []
  private var members: [Member] = []
  /// The stretches, by the place of the key that is expected where they begin.
  private var known = Self.nothing
  /// The stretch that is being read: where it begins, and what was expected there.
  private var begun: (start: Int, expected: Int)?
  private var read: [Member] = []

  private static let nothing = [Stretch?](repeating: nil, count: StatementKey.shape.keys.count + 1)
}

extension RepeatedMembers {
  /// Forgets the stretch that is being read, which was left in the middle.
  mutating func begin() { begun = nil }

  /// Notes a member that was read after a comma.
  ///
  /// - Parameters:
  ///   - start: where its comma is.
  ///   - expected: the place of the key that was expected there.
  mutating func note(
    _ key: StatementKey, at index: Int, value: Range<Int>, from start: Int, expecting expected: Int,
    in file: [UInt8]
  ) {
    guard expected > 0, file[value.lowerBound] == 0x6E || file[value.lowerBound] == 0x66 else {
      return end(in: file)
    }
    if begun == nil {
      begun = (start, expected)
      read.removeAll(keepingCapacity: true)
    }
    let base = begun?.start ?? start
    read.append(Member(value: value.lowerBound - base..<value.upperBound - base, index: index, key: key))
  }

  /// Keeps the stretch that has been read.
  mutating func end(in file: [UInt8]) {
    guard let (start, expected) = begun, let last = read.last else { return }
    begun = nil
    if bytes.count > Self.limit {
      bytes.removeAll(keepingCapacity: true)
      members.removeAll(keepingCapacity: true)
      known = Self.nothing
    }
    var (seen, fields, holdsOthers): (UInt64, UInt64, Bool) = (0, 0, false)
    for member in read {
      seen |= 1 << UInt64(member.index)
      if case .field(let index) = member.key { fields |= 1 << UInt64(index) } else { holdsOthers = true }
    }
    let length = last.value.upperBound
    known[expected] = Stretch(
      bytes: bytes.count..<bytes.count + length, members: members.count..<members.count + read.count,
      last: last.index, seen: seen, fields: fields, holdsOthers: holdsOthers)
    bytes += file[start..<start + length]
    members += read
  }

  /// Moves past a whole stretch of fields of a judgment that lies where a reader stands, and returns their
  /// bits; stays and returns nil where that is not so.
  @inline(__always)
  func passWhole(
    _ reader: inout JSONReader, _ shown: inout JSONMembers<StatementKey>
  ) -> UInt64? {
    guard let stretch = known[shown.expected], !stretch.holdsOthers, shown.seen & stretch.seen == 0,
      reader.isAhead(bytes[stretch.bytes])
    else { return nil }
    shown.seen |= stretch.seen
    shown.expected = stretch.last + 1
    reader.position += stretch.bytes.count
    return stretch.fields
  }

  /// Moves past the members that lie where a reader stands as they lay in an earlier statement, and gives
  /// each to `take`.
  @inline(__always)
  func pass(
    _ reader: inout JSONReader, _ shown: inout JSONMembers<StatementKey>,
    _ take: (_ key: StatementKey, _ value: Range<Int>) -> Void
  ) {
    guard let stretch = known[shown.expected] else { return }
    let start = reader.position
    let count = reader.bytes.withUnsafeBufferPointer { self.count(of: stretch, at: start, in: $0) }
    for index in stretch.members.prefix(count) {
      let member = members[index]
      let bit: UInt64 = 1 << UInt64(member.index)
      // A key that is given twice is met by the reader.
      guard shown.seen & bit == 0 else { return }
      shown.seen |= bit
      shown.expected = member.index + 1
      reader.position = start + member.value.upperBound
      take(member.key, start + member.value.lowerBound..<reader.position)
    }
  }

  /// How many of a stretch's members lie at an offset of a file.
  private func count(of stretch: Stretch, at offset: Int, in file: UnsafeBufferPointer<UInt8>) -> Int {
    let room = file.count - offset
    return bytes.withUnsafeBufferPointer { all in
      let bytes = UnsafeBufferPointer(rebasing: all[stretch.bytes])
      let isWhole =
        bytes.count <= room
        && bytes.isSame(as: UnsafeBufferPointer(rebasing: file[offset..<offset + bytes.count]))
      guard !isWhole else { return stretch.members.count }
      var start = 0
      for (count, index) in stretch.members.enumerated() {
        let end = members[index].value.upperBound
        guard end <= room,
          UnsafeBufferPointer(rebasing: bytes[start..<end])
            .isSame(as: UnsafeBufferPointer(rebasing: file[offset + start..<offset + end]))
        else { return count }
        start = end
      }
      return stretch.members.count
    }
  }
}
