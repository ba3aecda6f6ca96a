/// The keys of a kind of object, prepared for comparing bytes.
///
/// At most 64 keys.
final class JSONShape<Key: Sendable>: Sendable {
  /// The keys in the order in which they are written.
  let keys: [Key]
  /// Their names, as bytes.
  let names: [[UInt8]]
  /// The same, spelled as files of ours have them.
  fileprivate let written: WrittenNames<Key>

  /// Prepares keys and their names.
  init(_ keys: [(key: Key, name: String)]) {
    self.keys = keys.map(\.key)
    names = keys.map { Array($0.name.utf8) }
    written = WrittenNames(keys)
  }

  deinit { written.deallocate() }
}

/// Keys with their names as files of ours have them, with the quotes, the colon and the space: in memory of
/// its own, because arrays and objects would be counted in and out at every member.
struct WrittenNames<Key: Sendable>: Sendable {
  private nonisolated(unsafe) let keys: UnsafeMutablePointer<Key>
  /// The names, one after the other.
  private nonisolated(unsafe) let bytes: UnsafeMutablePointer<UInt8>
  /// Where each of them ends.
  private nonisolated(unsafe) let ends: UnsafeMutablePointer<Int>
  private let count: Int

  /// How many names may be missing in front of one that is there.
  private static var reach: Int { 6 }

  fileprivate init(_ keys: [(key: Key, name: String)]) {
    let spelled = keys.map { Array("\"\($0.name)\": ".utf8) }
    count = keys.count
    self.keys = .allocate(capacity: count)
    bytes = .allocate(capacity: spelled.reduce(0) { $0 + $1.count })
    ends = .allocate(capacity: count)
    var end = 0
    for (index, name) in spelled.enumerated() {
      (self.keys + index).initialize(to: keys[index].key)
      (bytes + end).initialize(from: name, count: name.count)
      end += name.count
      (ends + index).initialize(to: end)
    }
  }

  fileprivate func deallocate() {
    keys.deinitialize(count: count)
    keys.deallocate()
    bytes.deallocate()
    ends.deallocate()
  }

  /// The key with that place.
  @inline(__always) subscript(index: Int) -> Key { keys[index] }

  /// The place of the key whose name lies at an offset, if it is the expected one or one of the next few; and
  /// where the name ends.
  @inline(__always)
  func key(at start: Int, in file: UnsafeBufferPointer<UInt8>, expecting expected: Int) -> (
    index: Int, end: Int
  )? {
    var index = expected
    var name = index == 0 ? 0 : ends[index - 1]
    let last = min(index + Self.reach, count)
    while index < last {
      let end = ends[index]
      let length = end - name
      if start + length <= file.count,
        UnsafeBufferPointer(rebasing: file[start..<start + length])
          .isSame(as: UnsafeBufferPointer(start: bytes + name, count: length))
      {
        return (index, start + length)
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
  /// The names of the shape, which lives as long.
  let written: WrittenNames<Key>
  var isFirst = true
  var expected = 0
  var seen: UInt64 = 0
  var unknownNames: Set<[UInt8]> = []
  var unknown: [UnknownMembers.Member] = []

  init(_ shape: JSONShape<Key>) {
    self.shape = shape
    written = shape.written
  }

  /// The members that are not known, in the order of the file.
  var unknownMembers: UnknownMembers { unknown.isEmpty ? .none : UnknownMembers(unknown) }

  /// Whether a key was there.
  func saw(_ name: String) -> Bool {
    shape.names.firstIndex(of: Array(name.utf8)).map { seen & (1 << UInt64($0)) != 0 } ?? true
  }
}
