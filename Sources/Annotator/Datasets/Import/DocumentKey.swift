/// What tells the document that a row belongs to: the session it was exported from, or else its name and its
/// address.
enum DocumentKey {
  private static let names = [
    "document_id", "doc_id", "document", "doc", "article_id", "article", "article_sha256", "source",
    "article_source",
  ]
  private static let addresses = ["url", "article_url"]
  /// The members that it may be made of.
  static let members = ["session"] + names + addresses

  /// The key of a row, given its members' values; nil when none of them tells. Rows with different addresses
  /// have different keys, even where one name was given to both.
  static func of(_ member: (String) -> String?) -> String? {
    if let session = member("session") { return "session \(session)" }
    let name = names.lazy.compactMap(member).first
    let address = addresses.lazy.compactMap(member).first
    return name == nil && address == nil ? nil : "\(name ?? "") \(address ?? "")"
  }

  /// The key of a JSON object, or of the objects in which programs keep metadata.
  static func of(_ value: JSONValue) -> String? {
    let parts = [value["annotate"], value["meta"], value["data"], value].compactMap { $0 }
    return of { name in parts.lazy.compactMap { $0[name]?.name }.first }
  }
}
