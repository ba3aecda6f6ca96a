/// `/TEXT`: goes to the next statement that contains a text.
package struct SearchCommand: Command, Hashable {
  /// The text to look for; nil repeats the last search.
  let text: String?
  /// The line that was probably meant if nothing is found: one that begins with an address.
  var address: String?

  static let row = CommandRow(
    "/", arguments: "TEXT", summary: "Search for text; '/' alone repeats the search.",
    details:
      "Case, accents and the style of quotation marks and dashes are ignored. At the end of the "
      + "article, the search continues from the start, and says so.",
    examples: ["/minister", "/"], group: .moving,
    parse: { (arguments) throws(UserError) in SearchCommand(text: arguments.takeText()) })

  private static let colonFix = "an address goes before a command, as in /Kyiv/: flag"

  private func fix(for wanted: String) -> String? {
    if let address { return "an address ends in a slash and a colon: \(address)" }
    return wanted.hasSuffix("/:") ? Self.colonFix : nil
  }

  package func outcome(in session: Session, at context: CommandContext) throws(UserError) -> CommandOutcome {
    guard let wanted = text ?? context.lastSearch else {
      throw UserError("there is no search to repeat", fix: "search with /WORD, e.g. /minister")
    }
    let index = try session.indexHere()
    let needle = FoldedText(wanted)
    let count = session.statements.count
    for step in 1...count {
      let statement = session.statements[(index + step) % count]
      guard FoldedText(session.text(of: statement)).contains(needle) else { continue }
      return CommandOutcome(
        cursor: statement.id, says: index + step >= count ? Renderer.wrapped : nil,
        effect: .rememberSearch(wanted), showsStatement: true)
    }
    throw UserError("no statement contains '\(wanted)'", fix: fix(for: wanted))
  }
}

extension Renderer {
  /// Says that a search continued from the start.
  static let wrapped: CommandOutcome.Wording = { renderer, _ in
    renderer.message("Reached the end; continued from the start.")
  }
}
