/// `flag`: flags the statement, or removes the flag.
struct FlagCommand: JudgingCommand, Hashable {
  /// Whether the flag is set; nil turns it over.
  var sets: Bool?

  let kind = Edit.Kind.flag

  static let row = CommandRow(
    "flag", aliases: ["f"], summary: "Flag the statement, or remove the flag.", group: .judging,
    command: FlagCommand())

  func judgment(of statement: Statement, in session: Session, at context: CommandContext) -> Judgment {
    var judgment = statement.judgment
    judgment.isFlagged = sets ?? !judgment.isFlagged
    return judgment
  }

  /// Flags all of them, unless all of them are flagged.
  func prepared(for statements: [Statement]) -> any JudgingCommand {
    FlagCommand(sets: !statements.allSatisfy(\.judgment.isFlagged))
  }
}
