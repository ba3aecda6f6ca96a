/// The elements of an array that is being read.
struct JSONElements {
  fileprivate var isFirst = true
}

extension JSONReader {
  /// Moves past the beginning of an array.
  mutating func beginArray() throws(UserError) -> JSONElements {
    guard take(0x5B) else { throw unexpected("a list") }
    try descend()
    return JSONElements()
  }

  /// Moves to the next element, or past the end of the array and returns false.
  mutating func nextElement(_ elements: inout JSONElements) throws(UserError) -> Bool {
    try nextItem(isFirst: &elements.isFirst, end: 0x5D)
  }

  /// Moves past the beginning of an object.
  mutating func beginObject<Key>(of keys: Key.Type) throws(UserError) -> JSONMembers<Key>
  where Key: CaseIterable & RawRepresentable & Sendable, Key.RawValue == String {
    try beginObject(JSONShape<Key>())
  }

  /// Moves past the beginning of an object whose known keys have been prepared.
  mutating func beginObject<Key>(_ shape: JSONShape<Key>) throws(UserError) -> JSONMembers<Key> {
    guard take(0x7B) else { throw unexpected("an object") }
    try descend()
    return JSONMembers(shape)
  }

  /// Moves to the value of the next known member, or past the end of the object and returns nil. Reads
  /// unknown members on the way into `members.unknown`.
  @inline(__always)
  mutating func nextKey<Key>(_ members: inout JSONMembers<Key>) throws(UserError) -> Key? {
    if let index = takeWrittenName(of: &members) { return members.written[index] }
    if !members.isFirst, current == 0x7D {
      position += 1
      depth -= 1
      return nil
    }
    return try nextNamedKey(&members)
  }

  /// Does the same for a member that isn't in this program's spelling.
  mutating func nextNamedKey<Key>(_ members: inout JSONMembers<Key>) throws(UserError) -> Key? {
    while try nextItem(isFirst: &members.isFirst, end: 0x7D) {
      skipSpace()
      let start = position
      let token = try stringToken()
      try colon()
      if let index = index(of: token, in: members.shape) {
        return try enter(index, into: &members, at: start)
      }
      let name = unescapedBytes(of: token)
      guard members.unknownNames.insert(name).inserted else { throw duplicate(name, at: start) }
      let value = try skipValue()
      members.unknown.append(
        .init(
          key: String(decoding: name, as: UTF8.self), json: String(decoding: oneLine(value), as: UTF8.self)))
    }
    return nil
  }
}

extension JSONReader {
  /// Moves past an object, checking all of it.
  mutating func skipObject() throws(UserError) {
    try eachMember { (_, reader) throws(UserError) in _ = try reader.skipValue() }
  }

  /// Moves past an object, calling `body` with each key to move past its value.
  mutating func eachMember(
    _ body: (_ key: String, _ reader: inout JSONReader) throws(UserError) -> Void
  ) throws(UserError) {
    guard take(0x7B) else { throw unexpected("an object") }
    try descend()
    var isFirst = true
    var names: Set<[UInt8]> = []
    while try nextItem(isFirst: &isFirst, end: 0x7D) {
      skipSpace()
      let start = position
      let name = unescapedBytes(of: try stringToken())
      guard names.insert(name).inserted else { throw duplicate(name, at: start) }
      try colon()
      try body(String(decoding: name, as: UTF8.self), &self)
    }
  }

  private mutating func descend() throws(UserError) {
    depth += 1
    guard depth <= Self.depthLimit else {
      throw failure("the file is nested deeper than \(Self.depthLimit) levels", at: position - 1)
    }
  }

  @inline(__always)
  private mutating func nextItem(isFirst: inout Bool, end: UInt8) throws(UserError) -> Bool {
    if take(end) {
      depth -= 1
      return false
    }
    if isFirst {
      isFirst = false
      return true
    }
    guard take(0x2C) else { throw unexpected(end == 0x5D ? "',' or ']'" : "',' or '}'") }
    skipSpace()
    guard current != end else { throw failure("there is a comma before the end of a list or object") }
    return true
  }

  private mutating func colon() throws(UserError) {
    guard take(0x3A) else { throw unexpected("':'") }
  }

  /// Moves past a comma and the name of the member that this program writes next, or stays and returns nil. A
  /// few names may be missing, as in files of earlier versions.
  @inline(__always)
  mutating func takeWrittenName<Key>(of members: inout JSONMembers<Key>) -> Int? {
    let found: (index: Int, end: Int)? = bytes.withUnsafeBufferPointer { bytes in
      var start = position
      if !members.isFirst {
        guard start + 1 < bytes.count, bytes[start] == 0x2C, bytes[start + 1] == 0x20 else { return nil }
        start += 2
      }
      return members.written.key(at: start, in: bytes, expecting: members.expected)
    }
    guard let found, members.seen & 1 << UInt64(found.index) == 0 else { return nil }
    members.seen |= 1 << UInt64(found.index)
    members.expected = found.index + 1
    members.isFirst = false
    position = found.end
    return found.index
  }

  /// Returns the index of the known key that a string names.
  private func index<Key>(of token: JSONStringToken, in shape: JSONShape<Key>) -> Int? {
    guard !token.hasEscapes else { return shape.names.firstIndex(of: unescapedBytes(of: token)) }
    return bytes.withUnsafeBufferPointer { bytes in
      let name = UnsafeBufferPointer(rebasing: bytes[token.range])
      return shape.names.firstIndex { $0.count == name.count && $0.withUnsafeBufferPointer(name.isSame) }
    }
  }

  private func enter<Key>(
    _ index: Int, into members: inout JSONMembers<Key>, at start: Int
  ) throws(UserError) -> Key {
    let bit: UInt64 = 1 << UInt64(index)
    guard members.seen & bit == 0 else { throw duplicate(members.shape.names[index], at: start) }
    members.seen |= bit
    members.expected = index + 1
    return members.shape.keys[index]
  }

  private func duplicate(_ name: [UInt8], at start: Int) -> UserError {
    failure("the key '\(String(decoding: name.prefix(60), as: UTF8.self))' is given twice", at: start)
  }

  /// Returns a value's bytes with spaces in place of its line ends, which can only occur between tokens.
  func oneLine(_ value: Range<Int>) -> [UInt8] {
    bytes[value].map { $0 == 0x0A || $0 == 0x0D ? 0x20 : $0 }
  }
}
