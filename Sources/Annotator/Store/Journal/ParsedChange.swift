/// A change as a file states it, before its statements are placed in the article.
struct ParsedChange {
  /// The offset in the file at which it begins, for errors.
  var position = 0
  var sequence = 0
  var at = Timestamp(seconds: 0)
  var action = HistoryOutline.Action.edit
  var target: Int?
  var kind: Edit.Kind?
  var before: [ParsedStatement] = []
  var after: [ParsedStatement] = []
  var properties: PropertyChange?
  var previous: SHA256Digest?
  var unknown = UnknownMembers.none
}

extension JSONReader {
  /// Reads an entry of the history or a record of the journal.
  mutating func changeDraft() throws(UserError) -> ParsedChange {
    skipSpace()
    var draft = ParsedChange()
    draft.position = position
    var members = try beginObject(ChangeKey.shape)
    while let key = try nextKey(&members) { try read(key, into: &draft) }
    draft.unknown = members.unknownMembers
    try require(ChangeKey.required, in: members, from: draft.position)
    guard draft.action == .edit ? draft.kind != nil && draft.target == nil : draft.target != nil else {
      throw failure("an edit needs a kind, and an undo or redo needs 'of'", at: draft.position)
    }
    return draft
  }

  private mutating func read(_ key: ChangeKey, into draft: inout ParsedChange) throws(UserError) {
    switch key {
    case .sequence: draft.sequence = try integer()
    case .at: draft.at = try timestamp()
    case .action: draft.action = try choice("an action")
    case .target: draft.target = takeNull() ? nil : try integer()
    case .kind: draft.kind = takeNull() ? nil : try choice("a kind")
    case .before: draft.before = try statementDrafts()
    case .after: draft.after = try statementDrafts()
    case .properties: draft.properties = takeNull() ? nil : try propertyChange()
    case .previous: draft.previous = takeNull() ? nil : try digest(named: "prev").digest
    }
  }

  /// Reads a word that must be one of a type's cases.
  mutating func choice<Choice: CaseIterable & RawRepresentable<String>>(_ noun: String) throws(UserError)
    -> Choice
  {
    let (start, text) = try word()
    guard let choice = Choice(rawValue: text) else {
      throw failure(
        "\(noun) must be one of \(Choice.allCases.map(\.rawValue).joined(separator: ", "))", at: start)
    }
    return choice
  }

  /// Reads a list of statements.
  mutating func statementDrafts() throws(UserError) -> [ParsedStatement] {
    var drafts: [ParsedStatement] = []
    var reading = StatementReading()
    var elements = try beginArray()
    while try nextElement(&elements) { drafts.append(try changedDraft(&reading)) }
    return drafts
  }

  /// Returns the statements, placed in the text.
  func statements(_ drafts: [ParsedStatement], in map: CodePointMap) throws(UserError) -> [Statement] {
    var statements: [Statement] = []
    statements.reserveCapacity(drafts.count)
    for draft in drafts { statements.append(try statement(draft, in: map)) }
    return statements
  }

  /// Returns a statement, placed in the text.
  func statement(_ draft: ParsedStatement, in map: CodePointMap) throws(UserError) -> Statement {
    guard let statement = draft.statement(in: map) else { throw misplaced(draft) }
    return statement
  }

  /// Returns an error about a statement that is empty or extends beyond the text.
  func misplaced(_ draft: ParsedStatement) -> UserError {
    failure("the statement is empty or reaches beyond the article", at: draft.position)
  }
}

extension ParsedChange {
  /// Returns the edit, given the known state on one of its sides.
  ///
  /// - Parameter state: the statements on that side.
  /// - Throws: an error when that side differs from the state.
  func edit(
    in map: CodePointMap, of reader: JSONReader, knowing side: Edit.Side, _ state: (StatementID) -> Statement?
  ) throws(UserError) -> Edit {
    guard let kind else { throw reader.failure("the change lacks 'kind'", at: position) }
    let (known, other) = side == .before ? (before, after) : (after, before)
    var sides = EditSides(map: map, reader: reader)
    var there = try sides.known(known, state)
    var derived = try sides.derived(other)
    if known.first?.ids.isEmpty == false {
      (there, derived) = (there.firstThenInOrder, derived.firstThenInOrder)
    }
    return Edit(
      kind, before: side == .before ? there : derived, after: side == .before ? derived : there,
      properties: properties)
  }

  /// Returns the change, as made to a state.
  func change(
    in map: CodePointMap, of reader: JSONReader, to state: (StatementID) -> Statement?
  ) throws(UserError) -> Change {
    let action: Change.Action
    switch (self.action, target) {
    case (.edit, _): action = .edit(try edit(in: map, of: reader, knowing: .before, state))
    case (.undo, let target?): action = .undo(target)
    case (.redo, let target?): action = .redo(target)
    case (.undo, nil), (.redo, nil): throw reader.failure("the change lacks 'of'", at: position)
    }
    return Change(sequence: sequence, at: at, action: action, previous: previous, unknown: unknown)
  }
}

extension [Statement] {
  /// The first statement, which is the analyst's place, followed by the others in reading order. Statements
  /// with the same changes are written together, so the file doesn't keep their order.
  fileprivate var firstThenInOrder: [Statement] {
    guard count > 2 else { return self }
    return prefix(1) + dropFirst().sorted { $0.range.lowerBound < $1.range.lowerBound }
  }
}

/// The two sides of an edit: the one whose state is known, and the one derived from it.
private struct EditSides {
  let map: CodePointMap
  let reader: JSONReader
  private var statements: [Int: Statement] = [:]
  private var fields: [Int: UInt64] = [:]

  init(map: CodePointMap, reader: JSONReader) {
    (self.map, self.reader) = (map, reader)
  }

  mutating func known(
    _ drafts: [ParsedStatement], _ state: (StatementID) -> Statement?
  ) throws(UserError) -> [Statement] {
    var all: [Statement] = []
    for draft in drafts {
      for id in draft.ids {
        guard let statement = state(StatementID(id)), draft.agrees(with: statement.judgment) else {
          throw HistoryState.misfit
        }
        try add(statement, draft.fields, to: &all)
      }
      if draft.ids.isEmpty { try add(try reader.statement(draft, in: map), 0, to: &all) }
    }
    return all
  }

  private mutating func add(_ statement: Statement, _ mask: UInt64, to all: inout [Statement])
    throws(UserError)
  {
    guard statements.updateValue(statement, forKey: statement.id.number) == nil else {
      throw UserError("the change names a statement twice, or by an impossible number")
    }
    fields[statement.id.number] = mask
    all.append(statement)
  }

  func derived(_ drafts: [ParsedStatement]) throws(UserError) -> [Statement] {
    var all: [Statement] = []
    for draft in drafts {
      for id in draft.ids {
        guard let statement = statements[id], fields[id] == draft.fields else { throw HistoryState.misfit }
        all.append(draft.applied(to: statement))
      }
      if draft.ids.isEmpty { all.append(try reader.statement(draft, in: map)) }
    }
    return all
  }
}
