/// Members of a JSON object that this version doesn't know, kept verbatim.
package struct UnknownMembers: Hashable, Sendable {
  /// One member: its key, and its value as JSON text.
  package struct Member: Sendable {
    /// The key, unescaped.
    package let key: String
    /// The value, as JSON text on one line.
    package let json: String

    /// Creates a member from its key and its value's JSON text.
    package init(key: String, json: String) {
      self.key = key
      self.json = json
    }
  }

  /// The members in the order of the file.
  package let members: [Member]

  /// Creates a list of members.
  package init(_ members: [Member]) {
    self.members = members
  }

  /// No members.
  package static let none = UnknownMembers([])
}

/// Bytes are compared, because comparing untrusted strings is quadratic in their combining marks.
extension UnknownMembers.Member: Hashable {
  /// Whether the keys and the values of two members are the same bytes.
  package static func == (left: Self, right: Self) -> Bool {
    left.key.utf8.elementsEqual(right.key.utf8) && left.json.utf8.elementsEqual(right.json.utf8)
  }

  /// Feeds the bytes of key and value to a hasher.
  package func hash(into hasher: inout Hasher) {
    for text in [key, json] {
      hasher.combine(text.utf8.count)
      for byte in text.utf8 { hasher.combine(byte) }
    }
  }
}
