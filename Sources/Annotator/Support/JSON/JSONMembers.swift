/// The keys of a kind of object, prepared for comparing bytes.
///
/// At most 64 keys.
struct JSONShape<Key: CaseIterable & RawRepresentable & Sendable>: Sendable where Key.RawValue == String {
  /// The keys in the order in which they are written.
  let keys: [Key]
  /// Their names, as bytes.
  let names: [[UInt8]]

  /// Prepares all cases of `Key`.
  init() {
    keys = Array(Key.allCases)
    names = keys.map { Array($0.rawValue.utf8) }
  }
}

/// The members of an object that is being read: which were seen, and those that are not known.
struct JSONMembers<Key: CaseIterable & RawRepresentable & Sendable> where Key.RawValue == String {
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
}
