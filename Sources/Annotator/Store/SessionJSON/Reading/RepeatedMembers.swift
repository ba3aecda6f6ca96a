/// Stretches of empty members, `null` or `false`, that are the same in statement after statement, so that
/// their bytes can be compared instead of parsed.
///
/// The bytes and members of all stretches are kept in one array each, since a stretch with its own arrays
/// would be retained and released at every statement.
struct RepeatedMembers: Sendable {
  /// A member of a stretch.
  private struct Member: Sendable {
    /// The range of its value, relative to the start of the stretch.
    let value: Range<Int>
    /// The index of its key in the shape.
    let index: Int
    let key: StatementKey
  }

  /// A stretch, starting at the comma before its first member.
  private struct Stretch: Sendable {
    /// The ranges of its bytes and its members in the arrays.
    let bytes: Range<Int>
    let members: Range<Int>
    /// The index of its last key in the shape.
    let last: Int
    /// The bits of its keys.
    let seen: UInt64
    /// The bits of the fields of a judgment in it.
    let fields: UInt64
    /// Whether it includes members of the statement itself, whose places have to be noted.
    let holdsOthers: Bool
  }

  /// The number of bytes of stretches to keep before all are discarded.
  private static let limit = 1 << 16

  private var bytes: [UInt8] = []
  private var members: [Member] = []
  /// The stretches, by the index of the key expected where they begin.
  private var known = Self.nothing
  /// The stretch being recorded: where it begins, and the key expected there.
  private var begun: (start: Int, expected: Int)?
  private var read: [Member] = []

  private static let nothing = [Stretch?](repeating: nil, count: StatementKey.shape.keys.count + 1)
}

extension RepeatedMembers {
  /// Discards a stretch whose recording was interrupted.
  mutating func begin() { begun = nil }

  /// Records a member that was read after a comma.
  ///
  /// - Parameters:
  ///   - start: the offset of its comma.
  ///   - expected: the index of the key expected there.
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

  /// Keeps the stretch that was recorded.
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

  /// Moves past a complete stretch of a judgment's fields at the reader's position, and returns their bits;
  /// if there is none, stays and returns nil.
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

  /// Moves past the members at the reader's position that are the same as in an earlier statement, and passes
  /// each to `take`.
  @inline(__always)
  func pass(
    _ reader: inout JSONReader, _ shown: inout JSONMembers<StatementKey>,
    _ take: (_ key: StatementKey, _ value: Range<Int>) -> Void
  ) {
    guard let stretch = known[shown.expected] else { return }
    let start = reader.position
    let count = reader.bytes.withUnsafeBufferPointer { self.count(of: stretch, at: start, in: $0) }
    for index in stretch.members.lowerBound..<stretch.members.lowerBound + count {
      let member = members[index]
      let bit: UInt64 = 1 << UInt64(member.index)
      // Leaves a duplicate key for the reader to refuse.
      guard shown.seen & bit == 0 else { return }
      shown.seen |= bit
      shown.expected = member.index + 1
      reader.position = start + member.value.upperBound
      take(member.key, start + member.value.lowerBound..<reader.position)
    }
  }

  /// Returns the number of a stretch's members found at an offset of a file.
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
