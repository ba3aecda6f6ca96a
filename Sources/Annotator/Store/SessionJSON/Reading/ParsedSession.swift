/// A session as a file states it, before its parts are known to be consistent.
struct ParsedSession {
  var id = ""
  var annotator = ""
  var created = Timestamp(seconds: 0)
  var modified = Timestamp(seconds: 0)
  var article: ParsedArticle?
  var codebook: Codebook?
  /// The statement at which the analyst was, and where the file states it.
  var cursor: (id: Int, position: Int)?
  var standing: (value: Confidence?, isSet: Bool) = (nil, false)
  /// The code points of the article's text, once that was read.
  var map: CodePointMap?
  var statements: [Statement] = []
  /// The ratings of the statements, when only those are wanted.
  var ratings: RatingsCollector?
  /// The offset in the file at which each statement begins.
  var positions: [Int] = []
  /// The statements as the file states them, when they are wanted in that form.
  var statedStatements: [ParsedStatement] = []
  var history = ParsedHistory()
  /// The number of changes, when only that is wanted.
  var changeCount = 0
  var version = 1
  var provenance = Provenance()
  var equivalences: [[String]] = []
  /// The hash of the session as it began, and where the file states it.
  var genesis: (digest: SHA256Digest, position: Int)?
  /// The hash of the last change, and where the file states it.
  var head: (digest: SHA256Digest, position: Int)?
  var unknown = UnknownMembers.none

  /// Whether all the hashes match the changes as stored in the file.
  var isChained: Bool {
    guard let genesis, let head, history.isChained else { return false }
    return history.entries.isEmpty
      ? head.digest == genesis.digest : history.first == genesis.digest && history.last == head.digest
  }

  /// The offset of a hash of the chain; nil when the file has none.
  var linkPosition: Int? { genesis?.position ?? head?.position ?? history.linkPosition }

  /// The confidence for a label given without one.
  var standingConfidence: DefaultConfidence {
    guard let value = standing.value else { return standing.isSet ? .notStated : .unset }
    return .stated(value)
  }
}

extension ParsedSession {
  /// Returns the ratings, given those collected from the statements.
  func ratings(
    _ collected: RatingsCollector, _ article: ParsedArticle, _ codebook: Codebook
  ) -> SessionRatings {
    var ratings = SessionRatings(digest: article.checkedArticle.digest, modified: modified)
    ratings.annotator = annotator
    ratings.session = id
    ratings.original = article.origin.articleDigest
    ratings.equivalences = equivalences
    ratings.created = created
    (ratings.replaces, ratings.merged) = (provenance.replaces, provenance.merged)
    ratings.codebook = "\(codebook.name) \(codebook.version)"
    ratings.take(collected, after: changeCount)
    return ratings
  }

  /// Checks the article's digest and prepares to place statements in its text.
  mutating func placeArticle(_ reader: JSONReader) throws(UserError) {
    guard let article, map == nil else { return }
    try article.checkDigest(reader)
    map = CodePointMap(article.text)
  }

  /// Reserves memory for a number of statements.
  mutating func reserve(_ count: Int) {
    statements.reserveCapacity(count)
    positions.reserveCapacity(count)
  }

  /// Adds a statement and the offset at which it begins in the file. Moves its judgment, since a copy would
  /// retain and release each of its texts.
  mutating func add(_ stated: inout ParsedStatement, at range: Range<Int>) {
    statements.append(
      Statement(
        id: StatementID(stated.id), range: range, isQuoted: stated.isQuoted, unknown: stated.unknown))
    swap(&statements[statements.count - 1].judgment, &stated.judgment)
    positions.append(stated.position)
  }
}

extension JSONReader {
  /// Checks that a statement's text matches the article's.
  func checkText(of draft: ParsedStatement, at range: Range<Int>, in article: [UInt8]) throws(UserError) {
    guard draft.knownRange == nil else { return }
    guard let token = draft.text else { throw failure("'text' is missing", at: draft.position) }
    let isSame =
      token.hasEscapes
      ? unescapedBytes(of: token).elementsEqual(article[range])
      : bytes.withUnsafeBufferPointer { bytes in
        article.withUnsafeBufferPointer { text in
          UnsafeBufferPointer(rebasing: bytes[token.range])
            .isSame(as: UnsafeBufferPointer(rebasing: text[range]))
        }
      }
    guard isSame else {
      throw failure("the text differs from the article's between start and end", at: draft.position)
    }
  }
}
