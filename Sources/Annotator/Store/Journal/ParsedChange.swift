/// A change as a file states it, before its statements are placed in the article.
struct ParsedChange {
  /// What a change did, by name.
  enum Action: String, CaseIterable {
    case edit, undo, redo
  }

  /// Where it begins in the file, for messages.
  var position = 0
  var sequence = 0
  var at = Timestamp(seconds: 0)
  var action = Action.edit
  var target: Int?
  var kind: Edit.Kind?
  var before: [ParsedStatement] = []
  var after: [ParsedStatement] = []
  var unknown = UnknownMembers.none
}

extension JSONReader {
  /// Reads an entry of the history or a record of the journal.
  mutating func changeDraft() throws(UserError) -> ParsedChange {
    skipSpace()
    let start = position
    let members = try beginObject(ChangeKey.shape)
    return try changeDraft(members, from: start)
  }

  /// Reads the members of a change.
  mutating func changeDraft(_ begun: JSONMembers<ChangeKey>, from start: Int) throws(UserError)
    -> ParsedChange
  {
    var members = begun
    var draft = ParsedChange()
    draft.position = start
    while let key = try nextKey(&members) { try read(key, into: &draft) }
    draft.unknown = members.unknownMembers
    try require([.sequence, .at, .action], in: members, from: start)
    guard draft.action == .edit ? draft.kind != nil && draft.target == nil : draft.target != nil else {
      throw failure("an edit needs a kind, and an undo or redo needs 'of'", at: start)
    }
    return draft
  }

  private mutating func read(_ key: ChangeKey, into draft: inout ParsedChange) throws(UserError) {
    switch key {
    case .sequence: draft.sequence = try integer()
    case .at: draft.at = try timestamp()
    case .action:
      let (start, text) = try word()
      guard let action = ParsedChange.Action(rawValue: text) else {
        throw failure("an action is one of edit, undo, redo", at: start)
      }
      draft.action = action
    case .target: draft.target = takeNull() ? nil : try integer()
    case .kind: draft.kind = takeNull() ? nil : try editKind()
    case .before: draft.before = try statementDrafts()
    case .after: draft.after = try statementDrafts()
    }
  }

  private mutating func editKind() throws(UserError) -> Edit.Kind {
    let (start, text) = try word()
    guard let kind = Edit.Kind(rawValue: text) else {
      let names = Edit.Kind.allCases.map(\.rawValue).joined(separator: ", ")
      throw failure("a kind is one of \(names)", at: start)
    }
    return kind
  }

  /// Reads a list of statements.
  mutating func statementDrafts() throws(UserError) -> [ParsedStatement] {
    var drafts: [ParsedStatement] = []
    var elements = try beginArray()
    while try nextElement(&elements) { drafts.append(try statementDraft()) }
    return drafts
  }

  /// The change with its statements in their places.
  func change(_ draft: ParsedChange, in map: CodePointMap) throws(UserError) -> Change {
    let action: Change.Action
    switch (draft.action, draft.target, draft.kind) {
    case (.edit, _, let kind?):
      action = .edit(
        Edit(kind, before: try statements(draft.before, in: map), after: try statements(draft.after, in: map))
      )
    case (.undo, let target?, _): action = .undo(target)
    case (.redo, let target?, _): action = .redo(target)
    case (.edit, _, nil), (.undo, nil, _), (.redo, nil, _):
      throw failure("the change says too little of what it did", at: draft.position)
    }
    return Change(sequence: draft.sequence, at: draft.at, action: action, unknown: draft.unknown)
  }

  /// The statements in their places.
  func statements(_ drafts: [ParsedStatement], in map: CodePointMap) throws(UserError) -> [Statement] {
    var statements: [Statement] = []
    statements.reserveCapacity(drafts.count)
    for draft in drafts {
      guard let statement = draft.statement(in: map) else {
        throw failure("the statement is empty or reaches beyond the article", at: draft.position)
      }
      statements.append(statement)
    }
    return statements
  }
}
