/// `list untagged`: lists statements, a line each.
struct ListCommand: Command, Hashable {
  /// Which ones.
  let address: Address

  static let row = CommandRow(
    "list", aliases: ["ls"],
    arguments: "[untagged|tagged|flagged|skipped|LABEL|below VALUE|by NAME|/TEXT/|N-M]",
    summary: "List the statements, or some of them.",
    details: "'list below 60' lists those whose stated confidence is below 60%.",
    examples: ["list untagged", "list denial", "list below 60", "list by NBC", "list 5-14", "list /Kyiv/"],
    group: .overview, completes: [.filter],
    parse: { (arguments) throws(UserError) in ListCommand(address: try AddressGrammar.address(&arguments)) })

  func outcome(in session: Session, at context: CommandContext) throws(UserError) -> CommandOutcome {
    let ids = try address.statements(in: session).map(\.id)
    return CommandOutcome(
      says: { [address] renderer, session in renderer.list(ids, address, in: session) }, isLong: true)
  }
}

extension Renderer {
  fileprivate func list(_ ids: [StatementID], _ address: Address, in session: Session) -> String {
    guard !ids.isEmpty else { return message("None: no statement is \(address.words.visibleOnOneLine).") }
    return rows(ids, in: session) + "\n" + message("\(ids.count) of \(session.statements.count).")
  }
}
