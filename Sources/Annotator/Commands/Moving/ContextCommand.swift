/// `context 3`: shows that many statements before and after the current one.
struct ContextCommand: Command, Hashable {
  /// The number of statements on either side; nil only shows the setting.
  let count: Int?

  static let row = CommandRow(
    "context", arguments: "[N]", summary: "Show N statements before and after (0 to 20).",
    examples: ["context 3", "context"], group: .moving,
    parse: { (arguments) throws(UserError) in
      guard let token = arguments.take() else { return ContextCommand(count: nil) }
      guard let count = Int(token.text), (0...20).contains(count) else {
        throw UserError("'\(token.text)' is not a number from 0 to 20", fix: "for example: context 3")
      }
      return ContextCommand(count: count)
    })

  func outcome(in session: Session, at context: CommandContext) -> CommandOutcome {
    let shown = count ?? context.context
    return CommandOutcome(
      says: { renderer, _ in
        renderer.message(
          shown.map { "Showing \($0.counted("statement")) before and after." }
            ?? "Showing as much context as fits.")
      },
      effect: count.map { .setContext($0) }, showsStatement: count != nil)
  }
}
