/// `skip`: decides that there is nothing to tag, and goes on.
package struct SkipCommand: JudgingCommand, Hashable {
  /// The new note; nil keeps the old one.
  var note: Cell?

  package let kind = Edit.Kind.skip

  static let row = CommandRow(
    "skip", aliases: ["s"], arguments: "[them] [note TEXT]",
    summary: "Decide that there is nothing to tag, and go on.",
    details:
      "For a date line, a byline, a heading or a question. Skipped is not the same as untagged. Everything "
      + "said about the statement is removed, except a note and a flag. 'skip them' skips this statement "
      + "and those after it that look like page furniture: it lists them first, and one 'undo' reverts it.",
    examples: ["skip", "skip note caption", "skip them"], group: .judging, completes: [.note],
    parse: { (arguments) throws(UserError) in
      if arguments.take(word: "them") { return SkipThemCommand() }
      guard arguments.take(word: "note") else { return SkipCommand() }
      return SkipCommand(note: try TagGrammar.note(&arguments))
    })

  package func judgment(
    of statement: Statement, in session: Session, at context: CommandContext
  ) throws(UserError) -> Judgment {
    var judgment = Judgment()
    judgment.note = statement.judgment.noteWithoutFormerLabel(session.codebook)
    judgment.isFlagged = statement.judgment.isFlagged
    judgment.offers = statement.judgment.offers
    if let note { _ = JudgmentField.note.set(&judgment, note) }
    guard !statement.judgment.isSkipped || judgment.note != statement.judgment.note else {
      let book = session.codebook
      throw UserError(
        "\(session.position(of: statement)) is already skipped",
        fix: "'\(book.short("next"))' goes on, '\(book.short("clear"))' removes the skip")
    }
    judgment.isSkipped = true
    judgment.judged = context.now
    judgment.seconds = context.seconds
    try TextLimit.check(judgment)
    return judgment
  }
}
