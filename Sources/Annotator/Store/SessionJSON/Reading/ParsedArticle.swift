import Documents

/// An article as a file states it.
struct ParsedArticle {
  /// The offset in the file at which it begins, for errors.
  var position = 0
  var title: String?
  var source: String?
  var url: String?
  var author: String?
  var published: String?
  var language: String?
  var origin = ArticleOrigin()
  var blocks: [ParsedBlock] = []
  var digest: SHA256Digest?
  var digestPosition = 0
  /// The UTF-8 bytes of the text.
  var text: [UInt8] = []
  /// The text as a string, once it was decoded for several sessions of the article.
  private var decoded: String?
  var unknown = UnknownMembers.none

  /// Decodes the text, so that the sessions that follow need not.
  mutating func decode() { decoded = String(decoding: text, as: UTF8.self) }

  /// Checks that the text has the digest that the file states.
  func checkDigest(_ reader: JSONReader) throws(UserError) {
    let actual = text.withUnsafeBufferPointer { SHA256Digest(of: $0) }
    guard let digest, digest == actual else {
      throw reader.failure("the article's text does not match its sha256", at: digestPosition)
    }
  }

  /// Returns the article, whose digest was checked, with the blocks that its file states.
  ///
  /// - Throws: an error when blocks overlap or extend beyond the text.
  func article(in map: CodePointMap, _ reader: JSONReader) throws(UserError) -> Article {
    var article = checkedArticle
    var end = 0
    for block in blocks {
      guard let lower = map.utf8Offset(ofCodePoint: block.start), lower >= end,
        let upper = map.utf8Offset(ofCodePoint: block.end), lower <= upper
      else { throw reader.failure("the block overlaps another or leaves the text", at: block.position) }
      end = upper
      article.origin.blocks.append(
        ArticleBlock(block.kind, lower..<upper, level: block.level, speaker: block.speaker))
    }
    return article
  }

  /// The article without its blocks, whose digest is computed from the text.
  var article: Article { article(nil) }

  /// The article without its blocks, whose digest was checked.
  var checkedArticle: Article { article(digest) }

  private func article(_ digest: SHA256Digest?) -> Article {
    Article(
      text: decoded ?? String(decoding: text, as: UTF8.self), title: title, source: source, url: url,
      author: author, published: published, language: language, origin: origin, unknown: unknown,
      digest: digest)
  }
}

/// A block of an article as a file states it.
struct ParsedBlock {
  var position = 0
  var kind = BlockKind.paragraph
  var start = 0
  var end = 0
  var level: Int?
  var speaker: String?
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
    try require(["sha256", "text"], in: members, from: draft.position)
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
    case .authors: draft.origin.authors = try strings(limit: FileLimit.remark)
    case .modified: draft.origin.modified = try stringOrNull(limit: FileLimit.name)
    case .site: draft.origin.site = try stringOrNull(limit: FileLimit.remark)
    case .retrieved: draft.origin.retrieved = takeNull() ? nil : try timestamp()
    case .archiveURL: draft.origin.archiveURL = try stringOrNull(limit: FileLimit.remark)
    case .archiveDate: draft.origin.archiveDate = try stringOrNull(limit: FileLimit.name)
    case .reader: draft.origin.reader = try stringOrNull(limit: FileLimit.name)
    case .readerVersion: draft.origin.readerVersion = takeNull() ? nil : try integer()
    case .originalDigest:
      draft.origin.originalDigest = takeNull() ? nil : try digest(named: "original_sha256").digest
    case .encoding: draft.origin.encoding = try stringOrNull(limit: FileLimit.name)
    case .blocks: draft.blocks = try blocks()
    case .sha256:
      let (start, digest) = try digest(named: "sha256")
      (draft.digest, draft.digestPosition) = (digest, start)
    case .text: draft.text = unescapedBytes(of: try stringToken())
    }
  }

  /// Reads a digest, and returns where it begins.
  mutating func digest(named name: String) throws(UserError) -> (start: Int, digest: SHA256Digest) {
    skipSpace()
    let start = position
    let token = try stringToken()
    guard !token.hasEscapes, let digest = SHA256Digest(hex: bytes[token.range]) else {
      throw failure("'\(name)' must have 64 lower-case hexadecimal digits", at: start)
    }
    return (start, digest)
  }

  private mutating func blocks() throws(UserError) -> [ParsedBlock] {
    var blocks: [ParsedBlock] = []
    var elements = try beginArray()
    while try nextElement(&elements) { blocks.append(try block()) }
    return blocks
  }

  private mutating func block() throws(UserError) -> ParsedBlock {
    skipSpace()
    var block = ParsedBlock()
    block.position = position
    var members = try beginObject(BlockKey.shape)
    while let key = try nextKey(&members) {
      switch key {
      case .kind: block.kind = try choice("a block's kind")
      case .start: block.start = try integer()
      case .end: block.end = try integer()
      case .level: block.level = takeNull() ? nil : try integer()
      case .speaker: block.speaker = try stringOrNull(limit: FileLimit.remark)
      }
    }
    try require(["kind", "start", "end"], in: members, from: block.position)
    return block
  }
}
