/// Members of a JSON object that this version does not know, kept as they were written.
public struct UnknownMembers: Hashable, Sendable {
  /// One member: its key, and its value as JSON text.
  public struct Member: Hashable, Sendable {
    /// The key, unescaped.
    public let key: String
    /// The value, as JSON text.
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
