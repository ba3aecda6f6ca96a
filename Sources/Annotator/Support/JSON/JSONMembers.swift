/// The keys of a kind of object, prepared for comparison as bytes. There are at most 64.
final class JSONShape<Key: Sendable>: Sendable {
  /// The keys in the order in which they are written.
  let keys: [Key]
  /// Their names, as bytes.
  let names: [[UInt8]]
  /// The names in this program's spelling.
  fileprivate let written: WrittenNames<Key>

  /// Prepares keys and their names.
  init(_ keys: [(key: Key, name: String)]) {
    self.keys = keys.map(\.key)
    names = keys.map { Array($0.name.utf8) }
    written = WrittenNames(keys)
  }

  deinit { written.deallocate() }
}

/// Keys with their names in this program's spelling, including the quotes, the colon and the space.
///
/// They are kept in unmanaged memory, since arrays and objects would be retained and released at every
/// member.
struct WrittenNames<Key: Sendable>: Sendable {
  private nonisolated(unsafe) let keys: UnsafeMutablePointer<Key>
  /// The names, one after the other.
  private nonisolated(unsafe) let bytes: UnsafeMutablePointer<UInt8>
  /// The end of each name in `bytes`.
  private nonisolated(unsafe) let ends: UnsafeMutablePointer<Int>
  private let count: Int

  /// The number of names to compare, so that some may be missing before the one found.
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

  /// The key at an index.
  @inline(__always) subscript(index: Int) -> Key { keys[index] }

  /// Returns the index of the key whose name begins at an offset, provided that it is the expected one or
  /// among the next few, and the offset of the name's end.
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

/// The members of an object being read: which ones were seen, and those that aren't known.
struct JSONMembers<Key: Sendable> {
  let shape: JSONShape<Key>
  /// The names of the shape, which also keeps their memory alive.
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

  /// Returns whether a key was seen; true for a name that isn't one of the shape's.
  func hasSeen(_ name: String) -> Bool {
    shape.names.firstIndex(of: Array(name.utf8)).map { seen & (1 << UInt64($0)) != 0 } ?? true
  }
}
