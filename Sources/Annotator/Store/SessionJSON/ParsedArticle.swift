/// An article as a file states it.
struct ParsedArticle {
  /// Where it begins in the file, for messages.
  var position = 0
  var title: String?
  var source: String?
  var url: String?
  var author: String?
  var published: String?
  var language: String?
  var digest: SHA256Digest?
  var digestPosition = 0
  /// The UTF-8 bytes of the text.
  var text: [UInt8] = []
  var unknown = UnknownMembers.none

  /// Checks that the text has the digest that the file states.
  func checkDigest(_ reader: JSONReader) throws(UserError) {
    let actual = text.withUnsafeBufferPointer { SHA256Digest(of: $0) }
    guard let digest, digest == actual else {
      throw reader.failure("the article's text does not fit its sha256", at: digestPosition)
    }
  }

  /// The article.
  var article: Article {
    Article(
      text: String(decoding: text, as: UTF8.self), title: title, source: source, url: url, author: author,
      published: published, language: language, unknown: unknown)
  }
}

extension JSONReader {
  /// Reads an article.
  mutating func articleDraft() throws(UserError) -> ParsedArticle {
    skipSpace()
    var draft = ParsedArticle()
    draft.position = position
    var members = try beginObject(ArticleKey.shape)
    while let key = try nextKey(&members) { try read(key, into: &draft) }
    draft.unknown = members.unknownMembers
    try require([.sha256, .text], in: members, from: draft.position)
    return draft
  }

  private mutating func read(_ key: ArticleKey, into draft: inout ParsedArticle) throws(UserError) {
    switch key {
    case .title: draft.title = try stringOrNull()
    case .source: draft.source = try stringOrNull()
    case .url: draft.url = try stringOrNull()
    case .author: draft.author = try stringOrNull()
    case .published: draft.published = try stringOrNull()
    case .language: draft.language = try stringOrNull()
    case .sha256:
      let (start, text) = try word()
      guard let digest = SHA256Digest(hex: text) else {
        throw failure("a sha256 has 64 hexadecimal digits in lower case", at: start)
      }
      draft.digest = digest
      draft.digestPosition = start
    case .text: draft.text = unescapedBytes(of: try stringToken())
    }
  }
}
