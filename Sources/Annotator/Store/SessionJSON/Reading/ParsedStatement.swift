/// A statement as a file states it, before its place in the article is validated, or, in the history, the
/// values that an edit gave to some statements in place.
struct ParsedStatement {
  /// The offset in the file at which it begins, for errors.
  var position = 0
  /// The ids of the statements changed in place; empty for a complete statement.
  var ids: [Int] = []
  /// Its id.
  var id = 0
  /// Its first code point.
  var start = 0
  /// The code point after its last.
  var end = 0
  /// Its text, if the file states it.
  var text: JSONStringToken?
  /// Whether it begins inside a quotation.
  var isQuoted = false
  /// Its judgment.
  var judgment = Judgment()
  /// The fields of the judgment that were present, as bits.
  var fields: UInt64 = 0
  /// Its unknown members.
  var unknown = UnknownMembers.none
  /// Its validated range in the text, when it begins with the same bytes as an earlier one.
  var knownRange: Range<Int>?
  /// The end of the members before the judgment, if they are in this program's spelling.
  var headEnd: Int?

  /// Returns the range in an article's text, or nil when it is empty or extends beyond the text.
  func range(in map: CodePointMap) -> Range<Int>? {
    if let knownRange { return knownRange }
    guard let lower = map.utf8Offset(ofCodePoint: start), let upper = map.utf8Offset(ofCodePoint: end),
      lower < upper
    else { return nil }
    return lower..<upper
  }

  /// Returns the statement in an article, or nil when its range is empty or extends beyond the text.
  func statement(in map: CodePointMap) -> Statement? {
    range(in: map).map {
      Statement(id: StatementID(id), range: $0, isQuoted: isQuoted, judgment: judgment, unknown: unknown)
    }
  }

  /// Whether a judgment has the same values in the fields that were present.
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

  /// Returns a statement with the fields that were present applied.
  func applied(to statement: Statement) -> Statement {
    var changed = statement
    apply(to: &changed.judgment)
    return changed
  }

  /// Applies the fields that were present to a judgment.
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
    // Naming the keys costs more than testing their bits.
    if members.seen & StatementKey.placeBits != StatementKey.placeBits {
      try require(["id", "start", "end"], in: members, from: draft.position)
    }
  }

  /// Reads a statement of the history: a complete one, or the `ids` of several and their changed fields.
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

  /// Reads the changed fields, which follow the `ids` of a statement changed in place.
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

  /// Moves past the start of a statement, and past the members before its judgment if they have the same
  /// bytes as in an earlier one.
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

  /// Moves past stretches of empty members that have the same bytes as in an earlier statement. They end any
  /// stretch being recorded, since they aren't part of it.
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
      reading.places.note(key.place, value, isCanonical: true)
    }
  }

  /// Checks that members were present.
  func require<Key>(_ names: [String], in members: JSONMembers<Key>, from start: Int) throws(UserError) {
    for name in names where !members.hasSeen(name) { throw failure("'\(name)' is missing", at: start) }
  }

  /// Reads a member, and returns the range of its value.
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

  /// Notes the range of a value, and whether it is in this program's spelling.
  private func note(_ key: StatementKey, _ value: Range<Int>, in places: inout ValuePlaces) {
    let isCanonical =
      switch key {
      case .id, .start, .end: bytes[value.lowerBound] != 0x2D
      case .text: !holdsEscape(value)
      case .quoted: true
      case .field(let index): isCanonical(value, of: JudgmentField.readings[index])
      case .ids: false
      }
    places.note(key.place, value, isCanonical: isCanonical)
  }

  private mutating func integers() throws(UserError) -> [Int] {
    var numbers: [Int] = []
    var elements = try beginArray()
    while try nextElement(&elements) { numbers.append(try integer()) }
    guard !numbers.isEmpty else { throw failure("'ids' is empty") }
    return numbers
  }

  /// Reads a field into an empty judgment.
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

  /// Moves past a text and sets it without creating a string; if that isn't possible, stays and returns
  /// false.
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
