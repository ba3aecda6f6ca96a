/// `clear`: removes everything said about the statement.
struct ClearCommand: JudgingCommand, Hashable {
  let kind = Edit.Kind.clear

  static let row = CommandRow(
    "clear", aliases: ["x"], summary: "Remove everything said about the statement.",
    group: .judging, command: ClearCommand())

  func judgment(of statement: Statement, in session: Session, at context: CommandContext) throws(UserError)
    -> Judgment
  {
    guard !statement.judgment.isEmpty else {
      throw UserError("\(session.position(of: statement)) is untagged; there is nothing to clear")
    }
    var cleared = Judgment()
    cleared.offers = statement.judgment.offers.filter { $0.outcome == .open }
    return cleared
  }
}
