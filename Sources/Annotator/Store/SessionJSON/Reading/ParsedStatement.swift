/// A statement as a file states it, before its place in the article is known to be right; or, in the history,
/// what some statements have in common that an edit changed in place.
struct ParsedStatement {
  /// Where it begins in the file, for messages.
  var position = 0
  /// The statements that were changed in place; none for a whole statement.
  var ids: [Int] = []
  /// Its name.
  var id = 0
  /// Its first code point.
  var start = 0
  /// The code point after its last.
  var end = 0
  /// Its text, as far as the file gives it.
  var text: JSONStringToken?
  /// Whether it begins inside a quotation.
  var isQuoted = false
  /// What the annotator says of it.
  var judgment = Judgment()
  /// Which fields of the judgment were there, a bit for each.
  var fields: UInt64 = 0
  /// What this version does not know.
  var unknown = UnknownMembers.none
  /// Where it is in the text, which is checked, where another statement has begun like this one.
  var knownRange: Range<Int>?
  /// Where the members in front of the judgment end, if they are written as here.
  var headEnd: Int?

  /// Where it is in an article's text, or nil when its range is empty or leaves the text.
  func range(in map: CodePointMap) -> Range<Int>? {
    if let knownRange { return knownRange }
    guard let lower = map.utf8Offset(ofCodePoint: start), let upper = map.utf8Offset(ofCodePoint: end),
      lower < upper
    else { return nil }
    return lower..<upper
  }

  /// The statement in an article, or nil when its range is empty or leaves the text.
  func statement(in map: CodePointMap) -> Statement? {
    range(in: map).map {
      Statement(id: StatementID(id), range: $0, isQuoted: isQuoted, judgment: judgment, unknown: unknown)
    }
  }

  /// Whether a judgment has the same values in the fields that were there.
  func agrees(with other: Judgment) -> Bool {
    var rest = fields
    while rest != 0 {
      guard JudgmentField.readings[rest.trailingZeroBitCount].isSame(in: judgment, and: other) else {
        return false
      }
      rest &= rest - 1
    }
    return true
  }

  /// A statement with the fields that were there.
  func applied(to statement: Statement) -> Statement {
    var changed = statement
    apply(to: &changed.judgment)
    return changed
  }

  /// Gives a judgment the fields that were there.
  func apply(to other: inout Judgment) {
    if fields & JudgmentField.targetBits != 0 { other.target = nil }
    var rest = fields
    while rest != 0 {
      JudgmentField.readings[rest.trailingZeroBitCount].copy(from: judgment, to: &other)
      rest &= rest - 1
    }
  }
}

extension JSONReader {
  /// Reads a statement.
  mutating func statementDraft(_ reading: inout StatementReading) throws(UserError) -> ParsedStatement {
    var draft = ParsedStatement()
    try read(&draft, &reading)
    return draft
  }

  /// Reads a statement into an empty draft.
  mutating func read(
    _ draft: inout ParsedStatement, _ reading: inout StatementReading
  ) throws(UserError) {
    let members = try readMembers(of: &draft, &reading)
    // Naming them costs more than looking.
    if members.seen & StatementKey.placeBits != StatementKey.placeBits {
      try require(["id", "start", "end"], in: members, from: draft.position)
    }
  }

  /// Reads a statement of the history: a whole one, or the `ids` of some and what was changed in them.
  mutating func changedDraft(_ reading: inout StatementReading) throws(UserError) -> ParsedStatement {
    var draft = ParsedStatement()
    let members = try readMembers(of: &draft, &reading)
    if draft.ids.isEmpty {
      try require(["id", "start", "end"], in: members, from: draft.position)
    } else if members.seen & StatementKey.wholeBits != 0 {
      throw wholeInPlace(draft)
    }
    return draft
  }

  private mutating func readMembers(
    of draft: inout ParsedStatement, _ reading: inout StatementReading
  ) throws(UserError) -> JSONMembers<StatementKey> {
    skipSpace()
    reading.places.begin()
    reading.repeated?.begin()
    draft.position = position
    var members = try beginStatement(&draft, &reading)
    try readMembers(&members, of: &draft, &reading)
    return members
  }

  /// Reads what follows the `ids` of a statement that was changed in its place: the fields that were changed.
  mutating func readFields(
    of draft: inout ParsedStatement, _ reading: inout StatementReading
  ) throws(UserError) {
    draft.position = position
    depth += 1
    var members = JSONMembers(StatementKey.shape)
    (members.isFirst, members.seen) = (false, StatementKey.idsBit)
    members.expected = StatementKey.idsBit.trailingZeroBitCount + 1
    try readMembers(&members, of: &draft, &reading)
    guard members.seen & StatementKey.wholeBits == 0 else { throw wholeInPlace(draft) }
  }

  private func wholeInPlace(_ draft: ParsedStatement) -> UserError {
    failure("a change in place has 'ids' and fields of a judgment, nothing else", at: draft.position)
  }

  private mutating func readMembers(
    _ members: inout JSONMembers<StatementKey>, of draft: inout ParsedStatement,
    _ reading: inout StatementReading
  ) throws(UserError) {
    while true {
      passRepeated(&members, &reading, into: &draft)
      let (start, expected) = (position, members.expected)
      if let index = takeWrittenName(of: &members) {
        let key = members.written[index]
        let value = try read(key, into: &draft, &reading)
        reading.repeated?.note(key, at: index, value: value, from: start, expecting: expected, in: bytes)
        if members.seen == StatementKey.headBits, members.unknown.isEmpty, case .quoted = key {
          draft.headEnd = position
        }
      } else {
        reading.repeated?.end(in: bytes)
        guard let key = try nextNamedKey(&members) else { break }
        _ = try read(key, into: &draft, &reading)
      }
    }
    draft.unknown = members.unknownMembers
  }

  /// Moves past the beginning of a statement, and past what comes before its judgment where another one has
  /// begun like it.
  private mutating func beginStatement(
    _ draft: inout ParsedStatement, _ reading: inout StatementReading
  ) throws(UserError) -> JSONMembers<StatementKey> {
    guard let head = reading.article?.heads.take(&self, &reading.places) else {
      return try beginObject(StatementKey.shape)
    }
    (draft.id, draft.start, draft.end) = (head.id, head.start, head.stop)
    (draft.isQuoted, draft.knownRange) = (head.isQuoted, head.range)
    depth += 1
    var members = JSONMembers(StatementKey.shape)
    members.isFirst = false
    members.seen = StatementKey.headBits
    members.expected = StatementKey.headBits.nonzeroBitCount
    return members
  }

  /// Moves past members that say nothing and lie there as in a statement before, one stretch of them after
  /// the other; a stretch that is being noted ends there, because they are not in it.
  @inline(__always)
  private mutating func passRepeated(
    _ members: inout JSONMembers<StatementKey>, _ reading: inout StatementReading,
    into draft: inout ParsedStatement
  ) {
    var start = position
    passStretch(&members, &reading, into: &draft)
    guard position > start else { return }
    reading.repeated?.end(in: bytes)
    repeat {
      start = position
      passStretch(&members, &reading, into: &draft)
    } while position > start
  }

  private mutating func passStretch(
    _ members: inout JSONMembers<StatementKey>, _ reading: inout StatementReading,
    into draft: inout ParsedStatement
  ) {
    if !reading.places.areWanted, let fields = reading.repeated?.passWhole(&self, &members) {
      draft.fields |= reading.fields & fields
      return
    }
    let isBeforeQuoted = members.seen | 1 << 4 == StatementKey.headBits && members.unknown.isEmpty
    reading.repeated?.pass(&self, &members) { [fields = reading.fields] key, value in
      if case .field(let index) = key { draft.fields |= fields & 1 << UInt64(index) }
      if isBeforeQuoted, case .quoted = key { draft.headEnd = value.upperBound }
      reading.places.note(key.place, value, isAsHere: true)
    }
  }

  /// Checks that members were there.
  func require<Key>(_ names: [String], in members: JSONMembers<Key>, from start: Int) throws(UserError) {
    for name in names where !members.saw(name) { throw failure("'\(name)' is missing", at: start) }
  }

  /// Reads a member, and returns where its value stands.
  private mutating func read(
    _ key: StatementKey, into draft: inout ParsedStatement, _ reading: inout StatementReading
  ) throws(UserError) -> Range<Int> {
    skipSpace()
    let start = position
    switch key {
    case .id: draft.id = try integer()
    case .ids: draft.ids = try integers()
    case .start: draft.start = try integer()
    case .end: draft.end = try integer()
    case .text: draft.text = try stringToken()
    case .quoted: draft.isQuoted = try boolean()
    case .field(let index):
      guard reading.fields & 1 << UInt64(index) != 0 else { return try skipValue() }
      draft.fields |= 1 << UInt64(index)
      try read(JudgmentField.readings[index], into: &draft.judgment)
    }
    if reading.places.areWanted { note(key, start..<position, in: &reading.places) }
    return start..<position
  }

  /// Notes where a value stands, and whether it is written as here.
  private func note(_ key: StatementKey, _ value: Range<Int>, in places: inout ValuePlaces) {
    let isAsHere =
      switch key {
      case .id, .start, .end: bytes[value.lowerBound] != 0x2D
      case .text: !holdsEscape(value)
      case .quoted: true
      case .field(let index): isWrittenAsHere(value, of: JudgmentField.readings[index])
      case .ids: false
      }
    places.note(key.place, value, isAsHere: isAsHere)
  }

  private mutating func integers() throws(UserError) -> [Int] {
    var numbers: [Int] = []
    var elements = try beginArray()
    while try nextElement(&elements) { numbers.append(try integer()) }
    guard !numbers.isEmpty else { throw failure("'ids' is empty") }
    return numbers
  }

  /// Reads a field of an empty judgment.
  mutating func read(
    _ field: JudgmentField.Reading, into judgment: inout Judgment
  ) throws(UserError) {
    let start = position
    if field.kind != .boolean, takeNull() { return }
    if let set = field.setBytes, try takeText(into: &judgment, set) { return }
    let cell: Cell =
      switch field.kind {
      case .text: .text(Substring(try string(limit: field.limit)))
      case .integer: .integer(try integer())
      case .number: .number(try number())
      case .boolean: .boolean(try boolean())
      case .json: .json(String(decoding: oneLine(try skipValue()), as: UTF8.self))
      }
    guard field.set(&judgment, cell) else {
      throw refused(JudgmentField.all[field.index], in: judgment, at: start)
    }
  }

  /// Moves past a text and sets it without making a string; stays and returns false where that does not do.
  private mutating func takeText(
    into judgment: inout Judgment,
    _ set: (inout Judgment, UnsafeBufferPointer<UInt8>) -> Bool
  ) throws(UserError) -> Bool {
    let start = position
    let token = try stringToken()
    let isSet =
      !token.hasEscapes
      && bytes.withUnsafeBufferPointer { set(&judgment, UnsafeBufferPointer(rebasing: $0[token.range])) }
    if !isSet { position = start }
    return isSet
  }

  private func refused(_ field: JudgmentField, in judgment: Judgment, at start: Int) -> UserError {
    guard judgment.target == nil || !JudgmentField.targets.contains(field) else {
      return failure("the statement has more than one target", at: start)
    }
    return failure("'\(field.key)' must be \(field.rule)", at: start)
  }
}
