/// `help`: explains the commands, one of them, or the codebook.
package struct HelpCommand: Command, Hashable {
  /// The topic to explain; nil for a brief overview.
  let topic: String?

  static let row = CommandRow(
    "help", aliases: ["?", "h"], arguments: "[TOPIC]",
    summary: "Explain the commands, one of them, or the codebook.",
    examples: ["?", "help go", "help claim", "help codebook"], group: .overview, completes: [.topic],
    parse: { (arguments) throws(UserError) in HelpCommand(topic: arguments.takeText()) })

  package func outcome(in session: Session, at context: CommandContext) throws(UserError) -> CommandOutcome {
    let table = CommandTable(codebook: session.codebook)
    guard let topic else {
      return CommandOutcome(says: { renderer, session in renderer.card(in: session, context) }, isLong: true)
    }
    let word = topic.unquoted.lowercased()
    if HelpTopics.addresses.contains(word) || Self.isAddress(topic, in: session.codebook) {
      return CommandOutcome(says: { renderer, _ in renderer.addresses() }, isLong: true)
    }
    if word == KeysCommand.row.name {
      return CommandOutcome(
        says: { renderer, session in
          renderer.help(word, in: session) + "\n" + renderer.card(in: session, context.inKeyMode)
        }, isLong: true)
    }
    if word == "all" || word == "codebook" || table.row(for: word) != nil {
      return CommandOutcome(says: { renderer, session in renderer.help(word, in: session) }, isLong: true)
    }
    let found = table.rows.filter { row in row.words.contains { $0.lowercased().hasPrefix(word) } }
    if let only = found.first, found.count == 1 {
      return CommandOutcome(
        says: { renderer, session in renderer.help(only.name, in: session) }, isLong: true)
    }
    guard found.isEmpty else {
      return CommandOutcome(
        says: { renderer, _ in found.map(renderer.brief).joined(separator: "\n") }, isLong: true)
    }
    let topics = table.words.filter { $0.count > 1 } + ["codebook", "addresses", "all"]
    throw UserError(
      "there is no help on '\(topic)'", nearest: word, of: topics, fix: "'help all' lists every command")
  }

  /// Whether a topic is itself an address, such as `5-14` or `untagged:`.
  private static func isAddress(_ topic: String, in codebook: Codebook) -> Bool {
    if topic.hasSuffix(":") || topic.hasPrefix("/") && topic.count > 1 { return true }
    if ["all", "by"].contains(topic.lowercased()) { return false }
    return topic.first?.isNumber == true || AddressGrammar.words.contains(topic.lowercased())
  }
}

extension Renderer {
  /// Returns help on one topic, or on every command in brief.
  fileprivate func help(_ word: String, in session: Session) -> String {
    let table = CommandTable(codebook: session.codebook)
    if let row = table.row(for: word) { return help(row, in: session.codebook) }
    return word == "all" ? brief(table) : help(session.codebook)
  }

  private func brief(_ table: CommandTable) -> String {
    let sections = CommandRow.Group.allCases.map { group in
      let rows = table.rows.filter { $0.group == group }.map(brief)
      return ([ink.paint(group.rawValue, .strong)] + rows).joined(separator: "\n")
    }
    let last = message(
      "'help NAME' explains a command or a label, 'help addresses' how to address several statements, and "
        + "'help codebook' how to decide.")
    return (sections + [last]).joined(separator: "\n")
  }

  fileprivate func brief(_ row: CommandRow) -> String {
    let names = ([row.typed] + row.aliases).joined(separator: ", ").visibleOnOneLine
    guard width >= 60 else {
      return "  \(names)\n"
        + TextWrapping(width: width, firstIndent: 6, hangingIndent: 6).wrapped(row.summary)
    }
    let wrapped = TextWrapping(width: width, firstIndent: 19, hangingIndent: 19).wrapped(row.summary.visible)
    return "  " + names.padded(to: 16) + " " + wrapped.drop { $0 == " " }
  }

  private func help(_ row: CommandRow, in codebook: Codebook) -> String {
    var parts = [TextWrapping(width: width, hangingIndent: 4).wrapped(row.usage)]
    if row.words.count > 1 { parts.append("Also: \(row.aliases.joined(separator: ", "))") }
    parts.append(message(row.summary))
    if !row.details.isEmpty { parts.append(message(row.details)) }
    let examples = codebook.definition(of: Label(row.name))?.examples ?? []
    parts += examples.map {
      TextWrapping(width: width, firstIndent: 2, hangingIndent: 4).wrapped("- \($0.visible)")
    }
    parts.append("Examples:")
    parts += row.examples.map { "  \($0)" }
    return parts.joined(separator: "\n")
  }

  private func help(_ codebook: Codebook) -> String {
    let head = message("\(codebook.name), version \(codebook.version)")
    let steps = codebook.guidance.enumerated().map { number, step in
      TextWrapping(width: width, hangingIndent: 3).wrapped("\(number). \(step.visible)")
    }
    let labels = codebook.labels.map { definition in
      TextWrapping(width: width, hangingIndent: 4)
        .wrapped("\(definition.key)  \(definition.label.name): \(definition.definition.visible)")
    }
    let words = codebook.scale.words.map { "\($0.name) = \($0.confidence.percentText)%" }
    let scale = words.isEmpty ? [] : [message("Confidence: " + words.joined(separator: ", "))]
    return ([head] + steps + labels + scale).joined(separator: "\n")
  }
}
