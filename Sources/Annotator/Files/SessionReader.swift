/// Reads a session file: parses it into drafts, then puts them in their places in the article.
struct SessionReader {
  private var reader: JSONReader
  private var start = 0
  private var id = ""
  private var annotator = ""
  private var created = Timestamp(seconds: 0)
  private var article: ArticleDraft?
  private var codebook: Codebook?
  private var cursor: (id: Int, position: Int)?
  private var standing: (value: Confidence?, isSet: Bool) = (nil, false)
  private var statements: [StatementDraft] = []
  private var history: [ChangeDraft] = []

  /// Prepares to read `bytes`.
  init(_ bytes: [UInt8], name: String) throws(UserError) {
    reader = try JSONReader(
      bytes, name: name,
      fix: "the file is left as it is; 'annotate check --salvage OUT' saves what can be saved")
  }

  /// Reads the session.
  mutating func session() throws(UserError) -> Session {
    let unknown = try readMembers()
    guard let article, let codebook else { throw reader.failure("the file is no session") }
    try article.checkDigest(reader)
    let map = CodePointMap(article.text)
    return try Assembly(
      reader: reader, article: article, map: map, codebook: codebook, statements: statements, history: history
    ).session(
      id: id, annotator: annotator, created: created, cursor: cursor, standing: standingConfidence,
      unknown: unknown)
  }

  private var standingConfidence: StandingConfidence {
    guard let value = standing.value else { return standing.isSet ? .notStated : .unset }
    return .stated(value)
  }

  private mutating func readMembers() throws(UserError) -> UnknownMembers {
    var members = try reader.beginObject(SessionKey.shape)
    while let key = try reader.nextKey(&members) { try read(key) }
    try reader.finish()
    let required: [SessionKey] = [
      .format, .version, .id, .annotator, .created, .article, .codebook, .statements, .history,
    ]
    try reader.require(required, in: members, from: start)
    return members.unknownMembers
  }

  private mutating func read(_ key: SessionKey) throws(UserError) {
    switch key {
    case .format: try readFormat()
    case .version: try readVersion()
    case .id: id = try identifier()
    case .annotator: annotator = try annotatorName()
    case .created: created = try reader.timestamp()
    case .modified: _ = try reader.timestamp()
    case .article: article = try reader.articleDraft()
    case .codebook: codebook = try reader.codebook()
    case .cursor: cursor = try cursorID()
    case .standingConfidence: standing.value = reader.takeNull() ? nil : try reader.confidence()
    case .standingConfidenceSet: standing.isSet = try reader.boolean()
    case .statements: statements = try reader.statementDrafts()
    case .history: try readHistory()
    }
  }
}

extension SessionReader {
  private mutating func readFormat() throws(UserError) {
    let (start, format) = try reader.word()
    guard format == SessionFile.format else {
      throw reader.failure("the file is no session: its format is '\(format)'", at: start)
    }
  }

  private mutating func readVersion() throws(UserError) {
    reader.skipSpace()
    let start = reader.position
    let version = try reader.integer()
    guard version <= SessionFile.version else {
      throw UserError(
        "the session was written by a newer annotate (format version \(version), this one knows "
          + "\(SessionFile.version))",
        at: reader.place(of: start), fix: "update annotate; the file is left as it is")
    }
    guard version >= 1 else { throw reader.failure("a version is a whole number from 1", at: start) }
  }

  private mutating func identifier() throws(UserError) -> String {
    let (start, text) = try reader.word()
    let isPlain = text.utf8.allSatisfy {
      (48...57).contains($0) || (97...122).contains($0) || (65...90).contains($0) || $0 == 45
    }
    guard isPlain, !text.isEmpty else {
      throw reader.failure("an id is made of letters, digits and hyphens", at: start)
    }
    return text
  }

  private mutating func annotatorName() throws(UserError) -> String {
    let (start, text) = try reader.word()
    do throws(UserError) {
      try SessionFile.checkAnnotator(text)
    } catch {
      throw reader.failure(error.what, at: start)
    }
    return text
  }

  private mutating func cursorID() throws(UserError) -> (id: Int, position: Int)? {
    guard !reader.takeNull() else { return nil }
    let start = reader.position
    return (try reader.integer(), start)
  }

  private mutating func readHistory() throws(UserError) {
    var elements = try reader.beginArray()
    while try reader.nextElement(&elements) { history.append(try reader.changeDraft()) }
  }
}
