/// The keys of a kind of object, prepared for comparing bytes.
///
/// At most 64 keys.
final class JSONShape<Key: Sendable>: Sendable {
  /// The keys in the order in which they are written.
  let keys: [Key]
  /// Their names, as bytes.
  let names: [[UInt8]]
  /// Their names as files of ours have them, with the quotes, the colon and the space, one after the other,
  /// and where each of them ends: outside of arrays, which would be counted in and out at every member.
  private nonisolated(unsafe) let written: UnsafeMutablePointer<UInt8>
  private nonisolated(unsafe) let ends: UnsafeMutablePointer<Int>

  /// How many names may be missing in front of one that is expected.
  private static var reach: Int { 6 }

  /// Prepares keys and their names.
  init(_ keys: [(key: Key, name: String)]) {
    self.keys = keys.map(\.key)
    names = keys.map { Array($0.name.utf8) }
    let spelled = names.map { [0x22] + $0 + [0x22, 0x3A, 0x20] }
    written = .allocate(capacity: spelled.reduce(0) { $0 + $1.count })
    ends = .allocate(capacity: spelled.count)
    var end = 0
    for (index, name) in spelled.enumerated() {
      for byte in name {
        (written + end).initialize(to: byte)
        end += 1
      }
      (ends + index).initialize(to: end)
    }
  }

  deinit {
    written.deallocate()
    ends.deallocate()
  }

  /// The name that lies at an offset as files of ours have it, if it is the expected one or one of the next
  /// few; and where it ends.
  @inline(__always)
  func written(at start: Int, in bytes: UnsafeBufferPointer<UInt8>, expecting expected: Int) -> (
    index: Int, end: Int
  )? {
    var index = expected
    var name = index == 0 ? 0 : ends[index - 1]
    let last = min(index + Self.reach, names.count)
    while index < last {
      let end = ends[index]
      let count = end - name
      if start + count <= bytes.count,
        UnsafeBufferPointer(rebasing: bytes[start..<start + count])
          .isSame(as: UnsafeBufferPointer(start: written + name, count: count))
      {
        return (index, start + count)
      }
      (index, name) = (index + 1, end)
    }
    return nil
  }
}

extension JSONShape where Key: CaseIterable & RawRepresentable, Key.RawValue == String {
  /// Prepares all cases of `Key`.
  convenience init() {
    self.init(Key.allCases.map { ($0, $0.rawValue) })
  }
}

/// The members of an object that is being read: which were seen, and those that are not known.
struct JSONMembers<Key: Sendable> {
  let shape: JSONShape<Key>
  var isFirst = true
  var expected = 0
  var seen: UInt64 = 0
  var unknownNames: Set<[UInt8]> = []
  var unknown: [UnknownMembers.Member] = []

  init(_ shape: JSONShape<Key>) {
    self.shape = shape
  }

  /// The members that are not known, in the order of the file.
  var unknownMembers: UnknownMembers { unknown.isEmpty ? .none : UnknownMembers(unknown) }

  /// Whether a key was there.
  func saw(_ name: String) -> Bool {
    shape.names.firstIndex(of: Array(name.utf8)).map { seen & (1 << UInt64($0)) != 0 } ?? true
  }
}
