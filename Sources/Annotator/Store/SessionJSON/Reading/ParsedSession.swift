/// A session as a file states it, before its parts are known to fit each other.
struct ParsedSession {
  var id = ""
  var annotator = ""
  var created = Timestamp(seconds: 0)
  var modified = Timestamp(seconds: 0)
  var article: ParsedArticle?
  var codebook: Codebook?
  /// The statement the analyst was at, and where the file says so.
  var cursor: (id: Int, position: Int)?
  var standing: (value: Confidence?, isSet: Bool) = (nil, false)
  /// The code points of the article's text, once that was read.
  var map: CodePointMap?
  var statements: [Statement] = []
  /// What was decided of them, where only that is wanted.
  var ratings: RatingsCollector?
  /// Where each of them begins in the file.
  var positions: [Int] = []
  /// The statements as the file states them, where they are wanted like that.
  var statedStatements: [ParsedStatement] = []
  var history = ParsedHistory()
  /// How many changes there are, where only that is wanted.
  var changeCount = 0
  var version = 1
  var provenance = Provenance()
  var equivalences: [[String]] = []
  /// The hash of the session as it began, and where the file says so.
  var genesis: (digest: SHA256Digest, position: Int)?
  /// The hash of the last change, and where the file says so.
  var head: (digest: SHA256Digest, position: Int)?
  var unknown = UnknownMembers.none

  /// Whether all hashes fit the changes as they lie in the file.
  var isChained: Bool {
    guard let genesis, let head, history.isChained else { return false }
    return history.entries.isEmpty
      ? head.digest == genesis.digest : history.first == genesis.digest && history.last == head.digest
  }

  /// Where the file has a hash of a chain; nil where it has none.
  var linkPosition: Int? { genesis?.position ?? head?.position ?? history.linkPosition }

  /// The confidence a bare label takes.
  var standingConfidence: DefaultConfidence {
    guard let value = standing.value else { return standing.isSet ? .notStated : .unset }
    return .stated(value)
  }
}

extension ParsedSession {
  /// The ratings, of which those of the statements were collected.
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

  /// Makes room for so many statements.
  mutating func reserve(_ count: Int) {
    statements.reserveCapacity(count)
    positions.reserveCapacity(count)
  }

  /// Adds a statement that was read, and where it begins in the file. Its judgment is moved: a copy is
  /// counted in and out for each of its texts.
  mutating func add(_ stated: inout ParsedStatement, at range: Range<Int>) {
    statements.append(
      Statement(
        id: StatementID(stated.id), range: range, isQuoted: stated.isQuoted, unknown: stated.unknown))
    swap(&statements[statements.count - 1].judgment, &stated.judgment)
    positions.append(stated.position)
  }
}

extension JSONReader {
  /// Checks that a statement's text is the article's.
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
