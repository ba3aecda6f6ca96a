/// The keys of a kind of object, prepared for comparing bytes.
///
/// At most 64 keys.
final class JSONShape<Key: Sendable>: Sendable {
  /// The keys in the order in which they are written.
  let keys: [Key]
  /// Their names, as bytes.
  let names: [[UInt8]]
  /// Their names as files of ours have them, with the quotes, the colon and the space, one after the other.
  let written: [UInt8]
  /// Where each of them ends in `written`.
  let ends: [Int]

  /// Prepares keys and their names.
  init(_ keys: [(key: Key, name: String)]) {
    self.keys = keys.map(\.key)
    names = keys.map { Array($0.name.utf8) }
    var (written, ends): ([UInt8], [Int]) = ([], [])
    for name in names {
      written += [0x22] + name + [0x22, 0x3A, 0x20]
      ends.append(written.count)
    }
    (self.written, self.ends) = (written, ends)
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
