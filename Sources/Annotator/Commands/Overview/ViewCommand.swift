/// `view`: shows the article, or some of its statements, with their judgments in the margin.
struct ViewCommand: AddressableCommand, Hashable {
  /// The statements to show.
  let address: Address

  static let row = CommandRow(
    "view", aliases: ["v"],
    arguments: "[untagged|tagged|flagged|review|skipped|LABEL|below VALUE|by NAME|/TEXT/|N-M]",
    summary: "Read the article with numbers, labels and sources beside it.",
    details:
      "The margin shows the number, the label's key (s for skipped, . for untagged), the confidence, ! for a "
      + "flag, "
      + "the source and the statement that is its target. > marks where you are.",
    examples: ["view", "view 5-14", "view untagged", "view by NBC"], group: .overview, completes: [.filter],
    parse: { (arguments) throws(UserError) in
      ViewCommand(address: try AddressGrammar.only(&arguments, after: "view"))
    })

  func addressed(to address: Address) -> any Command { ViewCommand(address: address) }

  func outcome(in session: Session, at context: CommandContext) throws(UserError) -> CommandOutcome {
    let statements = try address.statements(in: session)
    guard !statements.isEmpty else {
      throw UserError(
        address == .all ? "this article has no statements" : address.nothingFound)
    }
    return CommandOutcome(pages: { renderer, session in renderer.view(statements, in: session) })
  }
}

extension Renderer {
  /// Returns the full statements with their margins, a chunk at a time, with an empty line before each
  /// paragraph.
  fileprivate func view(_ statements: [Statement], in session: Session) -> CommandOutcome.Pages {
    let margin = StatementMargin(statements, style: .key, in: session, self)
    var index = 0
    return {
      guard index < statements.count else { return nil }
      var chunk = ""
      let end = min(index + 50, statements.count)
      for statement in statements[index..<end] {
        let isFirst = statement.id == statements[0].id
        if !isFirst, session.beginsParagraph(statement) { chunk += "\n" }
        chunk += viewed(statement, margin, in: session) + "\n"
      }
      index = end
      return chunk
    }
  }

  private func viewed(_ statement: Statement, _ margin: StatementMargin, in session: Session) -> String {
    guard let index = session.index(of: statement.id) else { return "" }
    let rest = String(repeating: " ", count: margin.columns)
    let lines = TextWrapping(width: max(textWidth - margin.columns, 10)).lines(
      of: shown(statement, in: session))
    let isHere = statement.id == session.cursor
    var shown = lines.enumerated().map { number, line -> String in
      let text = String(line)
      return (number == 0 ? margin.text(of: index, in: session) : rest)
        + (isHere ? ink.paint(text, .strong) : text)
    }
    if let below = margin.rest(of: index, in: session) {
      let indent = min(margin.columns, width / 3)
      shown.append(
        TextWrapping(width: textWidth, firstIndent: indent, hangingIndent: indent + 2).wrapped(below))
    }
    return shown.joined(separator: "\n")
  }
}

extension Session {
  /// Whether an empty line precedes a statement in the article.
  fileprivate func beginsParagraph(_ statement: Statement) -> Bool {
    guard let index = index(of: statement.id), index > 0 else { return false }
    let gap = article[statements[index - 1].range.upperBound..<statement.range.lowerBound]
    return gap.utf8.count { $0 == 0x0A } > 1
  }
}
