/// A statement as a file states it, before its place in the article is known to be right.
struct ParsedStatement {
  /// Where it begins in the file, for messages.
  var position = 0
  /// Its name.
  var id = 0
  /// Its first code point.
  var start = 0
  /// The code point behind its last.
  var end = 0
  /// Its text, as far as the file gives it.
  var text: JSONStringToken?
  /// Whether it begins inside a quotation.
  var isQuoted = false
  /// What the annotator says of it.
  var judgment = Judgment()
  /// What this version does not know.
  var unknown = UnknownMembers.none

  /// The statement in an article, or nil when its range is empty or leaves the text.
  func statement(in map: CodePointMap) -> Statement? {
    guard let lower = map.utf8Offset(ofCodePoint: start), let upper = map.utf8Offset(ofCodePoint: end),
      lower < upper
    else { return nil }
    return Statement(
      id: StatementID(id), range: lower..<upper, isQuoted: isQuoted, judgment: judgment, unknown: unknown)
  }
}

extension JSONReader {
  /// Reads a statement.
  mutating func statementDraft() throws(UserError) -> ParsedStatement {
    skipSpace()
    var draft = ParsedStatement()
    draft.position = position
    var members = try beginObject(StatementKey.shape)
    while let key = try nextKey(&members) { try read(key, into: &draft) }
    draft.unknown = members.unknownMembers
    try require([.id, .start, .end], in: members, from: draft.position)
    return draft
  }

  /// Checks that members were there.
  func require<Key>(_ keys: [Key], in members: JSONMembers<Key>, from start: Int) throws(UserError) {
    for key in keys {
      guard let index = members.shape.names.firstIndex(of: Array(key.rawValue.utf8)) else { continue }
      guard members.seen & (1 << UInt64(index)) != 0 else {
        throw failure("'\(key.rawValue)' is missing", at: start)
      }
    }
  }

  private mutating func read(_ key: StatementKey, into draft: inout ParsedStatement) throws(UserError) {
    switch key {
    case .id: draft.id = try integer()
    case .start: draft.start = try integer()
    case .end: draft.end = try integer()
    case .text: draft.text = try stringToken()
    case .quoted: draft.isQuoted = try boolean()
    case .label, .confidence, .attribution, .sourceKind, .cue, .target, .targetText, .likelihood, .grade,
      .note,
      .flagged, .skipped, .suggested, .judged, .seconds:
      try read(key, into: &draft.judgment)
    }
  }

  private mutating func read(_ key: StatementKey, into judgment: inout Judgment) throws(UserError) {
    switch key {
    case .id, .start, .end, .text, .quoted: break
    case .flagged: judgment.isFlagged = try boolean()
    case .skipped: judgment.isSkipped = try boolean()
    case _ where takeNull(): break
    case .label: judgment.label = Label(try string(limit: FileLimits.name))
    case .confidence: judgment.confidence = try confidence()
    case .attribution: judgment.attribution = try string(limit: FileLimits.remark)
    case .sourceKind: judgment.sourceKind = try sourceKind()
    case .cue: judgment.cue = try string(limit: FileLimits.remark)
    case .target: try read(.statement(StatementID(try integer())), into: &judgment)
    case .targetText: try read(.text(try string(limit: FileLimits.remark)), into: &judgment)
    case .likelihood: judgment.likelihood = try likelihood()
    case .grade: judgment.grade = try grade()
    case .note: judgment.note = try string(limit: FileLimits.remark)
    case .suggested: judgment.suggested = Label(try string(limit: FileLimits.name))
    case .judged: judgment.judged = try timestamp()
    case .seconds: judgment.seconds = try number()
    }
  }

  private func read(_ target: Target, into judgment: inout Judgment) throws(UserError) {
    guard judgment.target == nil else { throw failure("the statement has both a target and a target_text") }
    judgment.target = target
  }
}
