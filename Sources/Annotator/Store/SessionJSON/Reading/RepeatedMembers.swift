/// Stretches of members that say nothing, `null` or `false`, and stand alike in statement after statement:
/// their bytes are compared instead of being read.
struct RepeatedMembers: Sendable {
  /// A member of a stretch.
  fileprivate struct Member: Sendable {
    /// Where its value begins and ends, from the beginning of the stretch.
    let value: Range<Int>
    /// The place of its key in the shape.
    let index: Int
    let key: StatementKey
  }

  /// A stretch, from the comma in front of its first member.
  fileprivate struct Stretch: Sendable {
    let bytes: [UInt8]
    let members: [Member]
    /// The bits of its keys.
    let seen: UInt64
    /// The bits of the fields of a judgment in it.
    let fields: UInt64
    /// Whether a statement's own members are in it, whose places are noted.
    let holdsOthers: Bool

    init(bytes: [UInt8], members: [Member]) {
      (self.bytes, self.members) = (bytes, members)
      var (seen, fields, holdsOthers): (UInt64, UInt64, Bool) = (0, 0, false)
      for member in members {
        seen |= 1 << UInt64(member.index)
        if case .field(let field) = member.key {
          fields |= 1 << UInt64(field.index)
        } else {
          holdsOthers = true
        }
      }
      (self.seen, self.fields, self.holdsOthers) = (seen, fields, holdsOthers)
    }
  }

  /// The stretches, by the place of the key that is expected where they begin.
  private var known = [Stretch?](repeating: nil, count: StatementKey.shape.keys.count + 1)
  /// The stretch that is being read: where it begins, and what was expected there.
  private var begun: (start: Int, expected: Int)?
  private var members: [Member] = []
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
    in bytes: [UInt8]
  ) {
    guard expected > 0, bytes[value.lowerBound] == 0x6E || bytes[value.lowerBound] == 0x66 else {
      return end(in: bytes)
    }
    if begun == nil {
      begun = (start, expected)
      members.removeAll(keepingCapacity: true)
    }
    let base = begun?.start ?? start
    members.append(Member(value: value.lowerBound - base..<value.upperBound - base, index: index, key: key))
  }

  /// Keeps the stretch that has been read.
  mutating func end(in bytes: [UInt8]) {
    guard let (start, expected) = begun, let last = members.last else { return }
    begun = nil
    known[expected] = Stretch(bytes: Array(bytes[start..<start + last.value.upperBound]), members: members)
  }

  /// Moves past a whole stretch of fields of a judgment that lies where a reader stands, and returns their bits;
  /// stays and returns nil where that is not so.
  @inline(__always)
  func passWhole(
    _ reader: inout JSONReader, _ members: inout JSONMembers<StatementKey>
  ) -> UInt64? {
    guard let stretch = known[members.expected], !stretch.holdsOthers, members.seen & stretch.seen == 0,
      let last = stretch.members.last, reader.isAhead(stretch.bytes[...])
    else { return nil }
    members.seen |= stretch.seen
    members.expected = last.index + 1
    reader.position += stretch.bytes.count
    return stretch.fields
  }

  /// Moves past the members that lie where a reader stands as they lay in an earlier statement, and gives
  /// each to `take`.
  @inline(__always)
  func pass(
    _ reader: inout JSONReader, _ members: inout JSONMembers<StatementKey>,
    _ take: (_ key: StatementKey, _ value: Range<Int>) -> Void
  ) {
    guard let stretch = known[members.expected] else { return }
    let start = reader.position
    let count = reader.bytes.withUnsafeBufferPointer { stretch.count(at: start, in: $0) }
    for member in stretch.members.prefix(count) {
      let bit: UInt64 = 1 << UInt64(member.index)
      // A key that is given twice is met by the reader.
      guard members.seen & bit == 0 else { return }
      members.seen |= bit
      members.expected = member.index + 1
      reader.position = start + member.value.upperBound
      take(member.key, start + member.value.lowerBound..<reader.position)
    }
  }
}

extension RepeatedMembers.Stretch {
  /// How many of its members lie at an offset.
  fileprivate func count(at offset: Int, in file: UnsafeBufferPointer<UInt8>) -> Int {
    let room = file.count - offset
    return bytes.withUnsafeBufferPointer { bytes in
      let isWhole =
        bytes.count <= room
        && bytes.isSame(as: UnsafeBufferPointer(rebasing: file[offset..<offset + bytes.count]))
      guard !isWhole else { return members.count }
      var start = 0
      for (count, member) in members.enumerated() {
        let end = member.value.upperBound
        guard end <= room,
          UnsafeBufferPointer(rebasing: bytes[start..<end])
            .isSame(as: UnsafeBufferPointer(rebasing: file[offset + start..<offset + end]))
        else { return count }
        start = end
      }
      return members.count
    }
  }
}
