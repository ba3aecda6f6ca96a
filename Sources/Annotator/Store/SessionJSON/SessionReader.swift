/// Reads a session file into a draft.
///
/// A strict reader stops at the first thing that is wrong; a tolerant one notes it, passes over the member, statement
/// or change that holds it, and stops only where the file is no JSON any more.
struct SessionReader {
  /// What has been read.
  private(set) var draft = ParsedSession()
  /// What a tolerant reader has met.
  private(set) var problems: [UserError] = []
  /// The file.
  private(set) var reader: JSONReader
  private let isTolerant: Bool

  /// Prepares to read `bytes`.
  init(_ bytes: [UInt8], name: String, isTolerant: Bool = false) throws(UserError) {
    self.isTolerant = isTolerant
    reader = try JSONReader(bytes, name: name, fix: Self.advice)
  }

  /// Reads the session.
  mutating func session() throws(UserError) -> Session {
    try readMembers()
    return try SessionAssembler(draft, of: reader).session()
  }

  /// Reads as much as there is, noting what is wrong.
  mutating func readTolerantly() {
    do throws(UserError) {
      try readMembers()
    } catch {
      note(error)
    }
  }
}

extension SessionReader {
  private static let advice =
    "the file is left as it is; 'annotate check --salvage OUT' saves what can be saved"

  private static let required = [
    "format", "version", "id", "annotator", "created", "article", "codebook", "statements", "history",
  ]

  private mutating func readMembers() throws(UserError) {
    var members = try reader.beginObject(SessionKey.shape)
    while let key = try reader.nextKey(&members) {
      try attempt { (file) throws(UserError) in try file.read(key) }
    }
    draft.unknown = members.unknownMembers
    try reader.finish()
    for key in Self.required {
      do throws(UserError) {
        try reader.require([key], in: members, from: 0)
      } catch {
        guard isTolerant else { throw error }
        note(error)
      }
    }
  }

  /// Reads a value; a tolerant reader passes over it when it is wrong.
  private mutating func attempt(_ read: (inout SessionReader) throws(UserError) -> Void) throws(UserError) {
    guard isTolerant else { return try read(&self) }
    reader.skipSpace()
    let (position, depth) = (reader.position, reader.depth)
    do throws(UserError) {
      try read(&self)
    } catch {
      note(error)
      reader.position = position
      reader.depth = depth
      _ = try reader.skipValue()
    }
  }

  private mutating func note(_ problem: UserError) {
    if problems.last != problem { problems.append(problem) }
  }

  private mutating func read(_ key: SessionKey) throws(UserError) {
    switch key {
    case .format: try readFormat()
    case .version: try readVersion()
    case .id: draft.id = try identifier()
    case .annotator: draft.annotator = try annotatorName()
    case .annotatorKind: draft.provenance.kind = try reader.choice("an annotator_kind")
    case .created: draft.created = try reader.timestamp()
    case .modified: _ = try reader.timestamp()
    case .provenance: draft.provenance.sources = try reader.provenance()
    case .settledFrom:
      draft.provenance.kind = .gold
      draft.provenance.sources = try reader.provenance()
    case .mergedFrom: draft.provenance.sources = try reader.provenance()
    case .replaces: draft.provenance.replaces = try reader.stringOrNull(limit: FileLimit.name)
    case .article: draft.article = try reader.articleDraft()
    case .codebook: draft.codebook = try reader.codebook()
    case .equivalences: draft.equivalences = try reader.equivalences()
    case .cursor: try readCursor()
    case .genesis: draft.genesis = reader.takeNull() ? nil : try reader.digest(named: "genesis").digest
    case .head:
      guard !reader.takeNull() else { return }
      let (start, digest) = try reader.digest(named: "head")
      draft.head = (digest, start)
    case .standingConfidence: draft.standing.value = reader.takeNull() ? nil : try reader.confidence()
    case .standingConfidenceSet: draft.standing.isSet = try reader.boolean()
    case .statements: try readStatements()
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
        "the session was written by a newer annotate: its version is \(version), and this one knows "
          + "\(SessionFile.version)",
        at: reader.place(of: start), fix: "update annotate; the file is left as it is")
    }
    guard version >= 1 else { throw reader.failure("a version is a whole number from 1", at: start) }
    draft.version = version
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

  private mutating func readCursor() throws(UserError) {
    guard !reader.takeNull() else { return }
    let start = reader.position
    draft.cursor = (try reader.integer(), start)
  }

  private mutating func readStatements() throws(UserError) {
    var elements = try reader.beginArray()
    while try reader.nextElement(&elements) {
      try attempt { (file) throws(UserError) in
        file.draft.statements.append(try file.reader.statementDraft())
      }
    }
  }

  private mutating func readHistory() throws(UserError) {
    var elements = try reader.beginArray()
    while try reader.nextElement(&elements) {
      try attempt { (file) throws(UserError) in
        file.draft.history.append(try file.reader.changeDraft())
      }
    }
  }
}
