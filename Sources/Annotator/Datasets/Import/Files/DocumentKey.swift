/// The key of the article that a row belongs to, made of its name and address, its text, or its session.
enum DocumentKey {
  private static let names = ["document_id", "doc_id", "document", "doc", "article_id", "article"]
  private static let sources = ["article_sha256", "source", "article_source"]
  private static let addresses = ["url", "article_url"]
  /// The members that the key may be made of.
  static let members = ["session"] + names + sources + addresses

  /// Returns the key of the article that a row belongs to, given its members' values; nil if none of them
  /// identifies it.
  ///
  /// Rows with different addresses have different keys, even if they have the same name; sessions of the same
  /// text share a key.
  static func article(_ member: (String) -> String?) -> String? {
    let session = member("session")
    if session != nil, let digest = member("article_sha256") { return "text \(digest)" }
    let name = (names + sources).lazy.compactMap(member).first
    let address = addresses.lazy.compactMap(member).first
    guard name != nil || address != nil else { return session.map { "session \($0)" } }
    return "\(name ?? "") \(address ?? "")"
  }

  /// Returns the file's name for the article; nil if it has none, or more than a name.
  static func name(_ member: (String) -> String?) -> String? {
    guard let name = names.lazy.compactMap(member).first, name.utf8.count <= 200,
      !name.unicodeScalars.contains(where: BratText.breaksLine)
    else { return nil }
    return name
  }

  /// Returns a JSON object, preceded by the objects in it where programs keep metadata.
  static func parts(of value: JSONValue) -> [JSONValue] {
    [value["annotate"], value["meta"], value["data"], value].compactMap { $0 }
  }
}

extension [ImportedDocument] {
  /// Gives documents of several annotators of an article a common text, rebuilt from the statements of all of
  /// them.
  ///
  /// If these don't fit together, each document keeps a separate text, and the first records why.
  mutating func shareText() {
    do throws(UserError) {
      try RebuiltText.share(by: &self)
    } catch {
      self[0].unshared = UserError(
        "the texts of several annotators do not fit together, so each has a separate text",
        at: error.place, fix: "name the article with --article")
    }
  }
}
