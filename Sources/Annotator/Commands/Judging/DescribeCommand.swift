/// `by NAME`, `of 2`, `note TEXT` and the like: changes the details of a statement's judgment.
package struct DescribeCommand: JudgingCommand, Hashable {
  /// The changes.
  let changes: JudgmentChanges

  package let kind = Edit.Kind.detail

  /// A row for each clause, which can also be on a line of its own, with others after it.
  static let rows: [CommandRow] = JudgmentField.typed.compactMap(\.clause).map(clause)

  package var typedChanges: JudgmentChanges? { changes }

  /// Changes the current statement; if all agree on its label, changing everything in question settles it.
  package func outcome(in session: Session, at context: CommandContext) throws(UserError) -> CommandOutcome {
    if let agreed = context.agenda?.agreed(on: try session.here(), where: changes.settles) {
      return try SettlingAnswer(changes: changes, agreed: agreed).changingHere(in: session, at: context)
    }
    return try changingHere(in: session, at: context)
  }

  package func judgment(
    of statement: Statement, in session: Session, at context: CommandContext
  ) throws(UserError) -> Judgment {
    let judgment = try changes.applied(to: statement, in: session, at: context)
    guard judgment != statement.judgment else {
      throw UserError("statement \(session.position(of: statement)) already has that")
    }
    return judgment
  }

  private static func clause(_ clause: JudgmentField.Clause) -> CommandRow {
    CommandRow(
      clause.word, arguments: clause.arguments, summary: clause.summary, details: clause.details,
      examples: clause.examples, group: .judging, completes: [.values(clause.word), .clauses],
      parse: { (arguments) throws(UserError) in
        if arguments.next == nil, clause.word == JudgmentField.note.clause?.word { return NoteCommand() }
        var changes = JudgmentChanges()
        try TagGrammar.clause(clause.word, &arguments, into: &changes)
        if arguments.next != nil { try TagGrammar.addDetails(&arguments, to: &changes, after: clause.word) }
        return DescribeCommand(changes: changes)
      })
  }
}

/// The judgment that all agree on, with a source, kind or target that settles the rest.
private struct SettlingAnswer: JudgingCommand {
  let changes: JudgmentChanges
  let agreed: Judgment
  let kind = Edit.Kind.tag

  var typedChanges: JudgmentChanges? { changes }

  func judgment(of statement: Statement, in session: Session, at context: CommandContext) throws(UserError)
    -> Judgment
  {
    var settled = statement
    settled.judgment = agreed
    settled.judgment.note = statement.judgment.note
    settled.judgment.isFlagged = statement.judgment.isFlagged
    var judgment = try changes.applied(to: settled, in: session, at: context)
    (judgment.judged, judgment.seconds) = (context.now, context.seconds)
    return judgment
  }
}

extension JudgmentChanges {
  /// Whether the changes set a field that may be in question.
  fileprivate func settles(_ field: JudgmentField) -> Bool {
    field == .link ? target != .keep : self[field] != nil
  }

  /// Returns a statement's judgment with the changes made.
  ///
  /// - Throws: an error if the target is not another statement of the session, or if a text is too long.
  func applied(
    to statement: Statement, in session: Session, at context: CommandContext
  ) throws(UserError) -> Judgment {
    if takesSourceBefore {
      return try naming(sourceBefore: statement, in: session).applied(to: statement, in: session, at: context)
    }
    var judgment = withoutOtherSource(statement.judgment)
    for (field, cell) in fields where !field.set(&judgment, cell) {
      throw UserError("'\(cell.plainText)' is not a value of '\(field.key)'", fix: "it must be \(field.rule)")
    }
    switch target {
    case .keep: break
    case .remove: judgment.target = nil
    case .set(.text(let words)): judgment.target = .text(words)
    case .set(.elsewhere(let name, let position)):
      let target = try context.elsewhere(name, position)
      guard target.session != session.id else {
        throw UserError("'\(name)' is this session", fix: "give the number alone: of \(position)")
      }
      judgment.target = .article(target)
    case .set(let typed):
      let position = typed.position(before: statement, in: session)
      guard position > 0 else { throw UserError("there is no statement before 1", fix: "give a number") }
      let target = try session.statement(at: position)
      guard target.id != statement.id else {
        throw UserError("a statement cannot be its own target", fix: "give the number of another statement")
      }
      judgment.target = .statement(target.id)
    }
    try TextLimit.check(judgment)
    if let cue = self[.cue]?.text {
      try CueCheck.check(cue, in: session.text(of: statement), position: session.position(of: statement))
    }
    if let kind = rememberedKind(for: statement, at: context) { judgment.sourceKind = kind }
    return judgment
  }

  /// Returns the changes with the source of the previous statement, its kind and whom it cites, unless these
  /// are typed.
  private func naming(
    sourceBefore statement: Statement, in session: Session
  ) throws(UserError) -> JudgmentChanges {
    let position = session.position(of: statement) - 1
    guard position > 0 else { throw UserError("there is no statement before 1", fix: "give a name") }
    let before = try session.statement(at: position).judgment
    guard before.attribution != nil else {
      throw UserError("statement \(position) has no source to repeat", fix: "give a name")
    }
    var changes = self
    changes.takesSourceBefore = false
    for field in [JudgmentField.attribution, .sourceKind, .cited] where field.isPresent(in: before) {
      changes[field] = changes[field] ?? field.get(before)
    }
    return changes
  }

  /// Returns the judgment without the details of another source: its kind, whom it cites and its cue.
  ///
  /// A name that contains the other one, such as "NBC News" for "NBC", is the same source.
  private func withoutOtherSource(_ judgment: Judgment) -> Judgment {
    guard let typed = self[.attribution], let other = judgment.attribution else { return judgment }
    let (new, old) = (Self.words(of: typed.text ?? ""), Self.words(of: other))
    guard new.isEmpty || !new.contains(old) && !old.contains(new) else { return judgment }
    var judgment = judgment
    (judgment.sourceKind, judgment.cited, judgment.cue) = (nil, nil, nil)
    return judgment
  }

  private static func words(of name: String) -> [String] {
    name.split(whereSeparator: \.isWhitespace).map { String(FoldedText($0).units) }
  }

  /// The name that was typed.
  var name: String? {
    self[.attribution]?.text
  }

  /// Returns the kind that the typed name was given before, if no kind is typed.
  func rememberedKind(for statement: Statement, at context: CommandContext) -> SourceKind? {
    guard let name, self[.sourceKind] == nil,
      statement.judgment.sourceKind == nil || statement.judgment.attribution != name
    else { return nil }
    return context.sources.kind(of: name)
  }
}

extension JudgmentChanges.TypedTarget {
  /// Returns the position of the target, from 1; 0 for a target before the first statement.
  fileprivate func position(before statement: Statement, in session: Session) -> Int {
    switch self {
    case .position(let position): position
    case .before, .text, .elsewhere: session.position(of: statement) - 1
    }
  }
}
