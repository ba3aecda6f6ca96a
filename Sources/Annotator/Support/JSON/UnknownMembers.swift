/// Members of a JSON object that this version does not know, kept as they were written.
public struct UnknownMembers: Hashable, Sendable {
  /// One member: its key, and its value as JSON text.
  public struct Member: Sendable {
    /// The key, unescaped.
    public let key: String
    /// The value, as JSON text on one line.
    public let json: String

    /// Creates a member from its key and its value's JSON text.
    public init(key: String, json: String) {
      self.key = key
      self.json = json
    }
  }

  /// The members in the order of the file.
  public let members: [Member]

  /// Creates a list of members.
  public init(_ members: [Member]) {
    self.members = members
  }

  /// No members.
  public static let none = UnknownMembers([])
}

/// Bytes are compared, because comparing untrusted strings is quadratic in their combining marks.
extension UnknownMembers.Member: Hashable {
  /// Members are equal when key and value are the same bytes.
  public static func == (left: Self, right: Self) -> Bool {
    left.key.utf8.elementsEqual(right.key.utf8) && left.json.utf8.elementsEqual(right.json.utf8)
  }

  /// Feeds the bytes of key and value to a hasher.
  public func hash(into hasher: inout Hasher) {
    for text in [key, json] {
      hasher.combine(text.utf8.count)
      for byte in text.utf8 { hasher.combine(byte) }
    }
  }
}
