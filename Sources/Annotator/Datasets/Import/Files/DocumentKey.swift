/// What tells the document that a row belongs to: the article, by its name and its address, and of it the
/// session that it was exported from and the annotator.
enum DocumentKey {
  private static let names = ["document_id", "doc_id", "document", "doc", "article_id", "article"]
  private static let sources = ["article_sha256", "source", "article_source"]
  private static let addresses = ["url", "article_url"]
  /// The members that it may be made of.
  static let members = ["session"] + names + sources + addresses

  /// The key of the article that a row is of, given its members' values; nil when none of them tells. Rows
  /// with different addresses have different keys, even where one name was given to both; the
  /// sessions of one text have one.
  static func article(_ member: (String) -> String?) -> String? {
    let session = member("session")
    if session != nil, let digest = member("article_sha256") { return "text \(digest)" }
    let name = (names + sources).lazy.compactMap(member).first
    let address = addresses.lazy.compactMap(member).first
    guard name != nil || address != nil else { return session.map { "session \($0)" } }
    return "\(name ?? "") \(address ?? "")"
  }

  /// The name that the file gives the article; nil where it gives none, or more than a name.
  static func name(_ member: (String) -> String?) -> String? {
    guard let name = names.lazy.compactMap(member).first, name.utf8.count <= 200,
      !name.unicodeScalars.contains(where: BratText.breaksLine)
    else { return nil }
    return name
  }

  /// A JSON object, and before it the objects in which programs keep metadata.
  static func parts(of value: JSONValue) -> [JSONValue] {
    [value["annotate"], value["meta"], value["data"], value].compactMap { $0 }
  }
}

extension [ImportedDocument] {
  /// Gives documents of several annotators of one article one text, put together from what all of them
  /// judged; where that makes no text, each keeps its own, and the first says why.
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
