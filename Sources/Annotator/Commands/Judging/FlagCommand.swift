/// `flag`: flags the statement, or removes the flag.
struct FlagCommand: JudgingCommand, Hashable {
  /// Whether to set the flag; nil toggles it.
  var sets: Bool?
  /// The new note; nil keeps the old one.
  var note: Cell?

  let kind = Edit.Kind.flag

  static let row = CommandRow(
    "flag", aliases: ["f"], arguments: "[note TEXT]", summary: "Flag the statement, or remove the flag.",
    details: "With a note, the flag stays set.", examples: ["flag", "flag note look again"], group: .judging,
    completes: [.note],
    parse: { (arguments) throws(UserError) in
      guard arguments.take(word: "note") else { return FlagCommand() }
      return FlagCommand(sets: true, note: try TagGrammar.note(&arguments))
    })

  func judgment(
    of statement: Statement, in session: Session, at context: CommandContext
  ) throws(UserError) -> Judgment {
    var judgment = statement.judgment
    judgment.isFlagged = sets ?? !judgment.isFlagged
    if let note {
      _ = JudgmentField.note.set(&judgment, note)
      try TextLimit.check(judgment)
    }
    guard judgment != statement.judgment else {
      throw UserError("statement \(session.position(of: statement)) already has that")
    }
    return judgment
  }

  /// Returns the command that flags all of the statements, unless all of them are flagged.
  func prepared(for statements: [Statement]) -> any JudgingCommand {
    FlagCommand(sets: sets ?? !statements.allSatisfy(\.judgment.isFlagged), note: note)
  }
}
