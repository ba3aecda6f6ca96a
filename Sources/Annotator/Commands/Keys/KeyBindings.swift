/// What each key does in key mode: the codebook's label keys first, then the keys of commands.
package struct KeyBindings: Sendable {
  /// A key that carries out a command.
  package struct CommandKey: Hashable, Sendable {
    /// The key.
    package let sign: Unicode.Scalar
    /// The line that it stands for.
    package let line: String
    /// The name of the command in the key bar.
    package let name: String
  }

  /// What a key does.
  enum Action: Hashable, Sendable {
    /// Tags with the default confidence.
    case label(LabelDefinition)
    /// Tags with the default confidence and accepts the offer.
    case labelWithOffer(LabelDefinition)
    /// Accepts the offer.
    case offer
    /// A digit, whose meaning depends on what is open.
    case digit(Int)
    /// Carries out a line.
    case line(String)
    /// Opens a numbered list of sources, of their kinds, or of targets.
    case sources, kinds, targets
    /// Opens a line for anything longer.
    case openLine
    /// Does nothing.
    case nothing
  }

  /// The labels, in the codebook's order.
  package let labels: [LabelDefinition]
  /// The keys of commands that no label displaces, in the order of the key bar.
  package let commands: [CommandKey]

  /// Creates the bindings for the commands of a table.
  package init(table: CommandTable) {
    labels = table.codebook.labels
    let taken = Set(labels.map { $0.key })
    let capitals = Set(labels.compactMap { $0.key.capital })
    commands = Self.all.filter { key in
      let command = key.line.split(separator: " ").first.map(String.init) ?? key.line
      return !taken.contains(Character(key.sign)) && !capitals.contains(Character(key.sign))
        && table.row(for: command) != nil
    }
  }

  private static let all = [
    CommandKey(sign: "s", line: "skip", name: "skip"), CommandKey(sign: "u", line: "undo", name: "undo"),
    CommandKey(sign: ".", line: ".", name: "again"), CommandKey(sign: "w", line: "by", name: "who"),
    CommandKey(sign: "k", line: "via", name: "kind"),
    CommandKey(sign: "o", line: "of", name: "of"), CommandKey(sign: "f", line: "flag", name: "flag"),
    CommandKey(sign: "v", line: "view", name: "view"), CommandKey(sign: "n", line: "next", name: "next"),
    CommandKey(sign: "b", line: "back", name: "back"),
    CommandKey(sign: "N", line: "next undecided", name: "next undecided"),
    CommandKey(sign: "U", line: "redo", name: "redo"), CommandKey(sign: "y", line: "why", name: "why"),
    CommandKey(sign: "?", line: "?", name: "help"),
    CommandKey(sign: "q", line: "quit", name: "quit"),
  ]

  /// Returns what a key does: label keys first, then their capitals, then the keys of commands.
  func action(of press: KeyPress) -> Action {
    switch press {
    case .sign(let sign): action(of: sign)
    case .forward: .line("next")
    case .backward: .line("back")
    case .tab: .line("next undecided")
    case .enter: .openLine
    case .interrupt, .paste, .other: .nothing
    }
  }

  /// Whether a capital gives its label and accepts the offer.
  func takesOffer(_ capital: Character) -> Bool {
    guard let sign = capital.unicodeScalars.first, case .labelWithOffer = action(of: sign) else {
      return false
    }
    return true
  }

  /// Whether `S` skips all statements that look like page furniture.
  var takesFurniture: Bool { action(of: "S") == .line("skip them") }

  private func action(of sign: Unicode.Scalar) -> Action {
    if let label = labels.first(where: { $0.key == Character(sign) }) { return .label(label) }
    if ("0"..."9").contains(sign) { return .digit(Int(sign.value - 0x30)) }
    if sign == ":" { return .openLine }
    if sign == " " { return .offer }
    if let label = labels.first(where: { $0.key.capital == Character(sign) }) {
      return .labelWithOffer(label)
    }
    guard let key = commands.first(where: { $0.sign == sign }) else {
      return sign == "S" ? .line("skip them") : .nothing
    }
    switch key.line {
    case "by": return .sources
    case "via": return .kinds
    case "of": return .targets
    default: return .line(key.line)
    }
  }
}
