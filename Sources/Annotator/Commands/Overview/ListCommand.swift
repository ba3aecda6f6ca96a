/// `list untagged`: lists statements, one per line.
struct ListCommand: AddressableCommand, Hashable {
  /// The statements to list.
  let address: Address

  static let row = CommandRow(
    "list", aliases: ["ls"],
    arguments: "[untagged|tagged|flagged|review|skipped|LABEL|below VALUE|by NAME|/TEXT/|N-M]",
    summary: "List the statements, or some of them.",
    details: "'list below 60' lists those whose stated confidence is below 60%.",
    examples: ["list untagged", "list denial", "list below 60", "list by NBC", "list 5-14", "list /Kyiv/"],
    group: .overview, completes: [.filter],
    parse: { (arguments) throws(UserError) in
      ListCommand(address: try AddressGrammar.only(&arguments, after: "list"))
    })

  func addressed(to address: Address) -> any Command { ListCommand(address: address) }

  func outcome(in session: Session, at context: CommandContext) throws(UserError) -> CommandOutcome {
    let statements = try address.statements(in: session)
    guard !statements.isEmpty else {
      return .saying(UserError(address.nothingFound).description.visibleOnOneLine)
    }
    return CommandOutcome(pages: { renderer, session in renderer.list(statements, in: session) })
  }
}

extension Renderer {
  /// Returns a row for each statement, some at a time, then the number of statements.
  fileprivate func list(_ statements: [Statement], in session: Session) -> CommandOutcome.Pages {
    let margin = StatementMargin(statements, style: .name, in: session, self)
    let count = message("\(statements.count) of \(session.statements.count).") + "\n"
    var rest = statements[...]
    var isCounted = false
    return {
      let rows = rest.prefix(50).compactMap { session.index(of: $0.id) }
        .map { row($0, margin, in: session) + "\n" }
      rest = rest.dropFirst(50)
      guard rows.isEmpty else { return rows.joined() }
      defer { isCounted = true }
      return isCounted ? nil : count
    }
  }
}
