/// `by NAME`, `of 2`, `note TEXT` and the like: changes what goes with a statement's label.
package struct DescribeCommand: JudgingCommand, Hashable {
  /// The changes.
  let changes: JudgmentChanges

  package let kind = Edit.Kind.detail

  /// A row for each clause, which may also stand on a line of its own with others after it.
  static let rows: [CommandRow] = [
    clause(
      "by", "NAME", "Say who asserts, denies or reports it.", completes: [.attribution],
      details: "'by -' removes the name. In 'by Bank of England of 2' the name is 'Bank of England'.",
      examples: ["by The Telegraph", "by Ukraine of 2", "by -"]),
    clause(
      "via", "KIND", "Say what kind of source that is.", completes: [.sourceKind],
      details:
        "author: the article's own; party: speaks for itself; media: a newspaper or agency; document: such as "
        + "a plan; anonymous: mentioned, not named; unknown: cannot be told.",
      examples: ["via media", "via -"]),
    clause(
      "cue", "WORDS", "Mark the words that attribute it to someone else.", completes: [],
      examples: ["cue citing sources", "cue -"]),
    clause(
      "of", "N|^|\"WORDS\"", "Say which statement it denies or reports.", completes: [.statement],
      details:
        "N is the number of a statement, ^ the statement before; words in quotation marks name something outside "
        + "the article.",
      examples: ["of 2", "of ^", "of \"the 2019 interview\"", "of -"]),
    clause(
      "likelihood", "WORDS|NUMBER", "Say how likely you think the content is true.", completes: [.likelihood],
      details:
        "The words are those of ICD 203, from 'almost no chance' to 'almost certain'. The confidence is "
        + "something else: how sure you are of the label.",
      examples: ["likelihood very likely", "likelihood 70", "likelihood -"]),
    clause(
      "grade", "B2", "Grade source and item by the Admiralty code.", completes: [],
      details: "F and 6 mean that it cannot be judged.",
      examples: ["grade B2", "grade -"]),
    clause(
      "note", "TEXT", "Write a remark.", completes: [],
      examples: ["note compare the first version", "note -"]),
  ]

  package var typedChanges: JudgmentChanges? { changes }

  package func judgment(
    of statement: Statement, in session: Session, at context: CommandContext
  ) throws(UserError) -> Judgment {
    let judgment = try changes.applied(to: statement, in: session, at: context)
    guard judgment != statement.judgment else {
      throw UserError("\(session.position(of: statement)) already says that")
    }
    return judgment
  }

  private static func clause(
    _ name: String, _ arguments: String, _ summary: String, completes: [CommandRow.Completable],
    details: String = "", examples: [String]
  ) -> CommandRow {
    CommandRow(
      name, arguments: arguments, summary: summary, details: details, examples: examples, group: .judging,
      completes: completes + [.clauses],
      parse: { (arguments) throws(UserError) in
        var changes = JudgmentChanges()
        try TagGrammar.clause(name, &arguments, into: &changes)
        if arguments.next != nil { try TagGrammar.addDetails(&arguments, to: &changes, after: name) }
        return DescribeCommand(changes: changes)
      })
  }
}

extension JudgmentChanges {
  /// A statement's judgment with the changes made.
  ///
  /// - Throws: an error when the target is not another statement of the session, or a text is too long.
  func applied(
    to statement: Statement, in session: Session, at context: CommandContext
  ) throws(UserError) -> Judgment {
    var judgment = statement.judgment
    judgment.attribution = attribution.applied(to: judgment.attribution)
    judgment.sourceKind = sourceKind.applied(to: judgment.sourceKind)
    judgment.cue = cue.applied(to: judgment.cue)
    judgment.likelihood = likelihood.applied(to: judgment.likelihood)
    judgment.grade = grade.applied(to: judgment.grade)
    judgment.note = note.applied(to: judgment.note)
    switch target {
    case .keep: break
    case .remove: judgment.target = nil
    case .set(.text(let words)): judgment.target = .text(words)
    case .set(let typed):
      let target = try session.statement(at: typed.position(before: statement, in: session))
      guard target.id != statement.id else {
        throw UserError("a statement cannot be its own target", fix: "give the number of another")
      }
      judgment.target = .statement(target.id)
    }
    try TextLimit.check(judgment)
    if case .set(let cue) = cue {
      try CueCheck.check(cue, in: session.text(of: statement), position: session.position(of: statement))
    }
    if let kind = rememberedKind(for: statement, at: context) { judgment.sourceKind = kind }
    return judgment
  }

  /// The name that is typed.
  var name: String? {
    if case .set(let name) = attribution { name } else { nil }
  }

  /// The kind that the typed name was given before, when none is typed.
  func rememberedKind(for statement: Statement, at context: CommandContext) -> SourceKind? {
    guard let name, sourceKind == .keep,
      statement.judgment.sourceKind == nil || statement.judgment.attribution != name
    else { return nil }
    return context.sources.kind(of: name)
  }
}

extension JudgmentChanges.TypedTarget {
  /// The position that is meant, from 1; 0 for what stands before the first statement.
  fileprivate func position(before statement: Statement, in session: Session) -> Int {
    switch self {
    case .position(let position): position
    case .before, .text: session.position(of: statement) - 1
    }
  }
}
