extension Renderer {
  /// Returns the card that `?` shows: a complete answer, then the keys that apply now.
  ///
  /// It fits a screen of 24 lines and 40 columns.
  func card(in session: Session, _ context: CommandContext) -> String {
    let rows = context.usesKeys ? keyRows(in: session, context) : lineRows(in: session, context)
    return rows.map { cardRow($0.0, $0.1) }.joined(separator: "\n")
  }

  private typealias Row = (name: String, entries: [String])

  /// Returns the card of line mode: what to type, with the short form of a word unless a label has taken it.
  private func lineRows(in session: Session, _ context: CommandContext) -> [Row] {
    let labels = session.codebook.labels
    let key = Self.exampleKey(session.codebook)
    let book = session.codebook
    let keys = labels.map { "\($0.key) \($0.label.name.visibleOnOneLine)" }
    let undo =
      (session.history.canUndo ? [book.named("undo")] : []) + (session.history.canRedo ? ["redo"] : [])
    return [
      ("Answer", ["\(key) 90 by Ukraine via party of 2 note TEXT"]),
      ("", ["label, confidence, source, its kind, target; only the label is needed"]),
      ("", ["by NAME citing NAME", "cue WORDS", "of ^", "note"]),
      (
        "Labels",
        sides(context, in: session) + keys
          + [book.named("skip"), ". repeat", book.named("clear"), book.named("flag")] + undo
      ),
      (
        "Many",
        [
          "5-14 \(book.short("skip"))", "untagged: \(book.short("skip"))", "by NBC: via media",
          "/Kyiv/: \(book.short("flag"))",
        ]
      ),
      ("Go", [book.named("next"), book.named("back"), "12", "+3", "-1", "next undecided", "/TEXT"]),
      ("Cut", ["split", "join"]),
      ("Look", ["view", "list", "show", "last", "progress", "sources", "keys"]),
      ("Leave", [book.named("quit"), "done next article"]),
      (
        "More",
        [
          "help \(session.codebook.has(.denial) ? "denial" : "codebook")", "help addresses",
          "help all",
        ]
      ),
    ]
  }

  /// Returns the card of key mode: every key that does something here.
  private func keyRows(in session: Session, _ context: CommandContext) -> [Row] {
    let bindings = KeyBindings(table: CommandTable(codebook: session.codebook))
    let labels = bindings.labels.map { "\($0.key) \($0.label.name.visibleOnOneLine)" }
    let names = { (lines: [String]) in
      bindings.commands.filter { lines.contains($0.line) }.map { "\($0.sign) \($0.name)" }
    }
    let book = session.codebook
    let typed = { (line: String) in bindings.commands.contains { $0.line == line } ? [] : [":\(line)"] }
    let digits = context.agenda == nil ? ["0-9 its confidence: 9 5 is 95%"] : []
    return [
      ("Label", sides(context, in: session) + labels + names(["skip"]) + typed("skip") + digits),
      ("Offer", takers(bindings)),
      ("Answer", names([".", "flag", "undo", "redo"]) + typed("undo")),
      ("Source", names(["by", "via", "of"]) + ["a number picks one"]),
      ("Go", names(["next", "back"]) + ["arrows", "Tab next undecided"]),
      ("Look", names(["view", "why", "?"])),
      (
        "Line",
        [
          ": or Enter, then for example", "\(Self.exampleKey(session.codebook)) 90 by Ukraine of 2 note TEXT",
          "5-14 \(book.short("skip"))", "help all", "keys",
        ]
      ),
      ("Leave", names(["quit"]) + typed("quit")),
    ].map { name, entries in (name, entries.isEmpty ? ["-"] : entries) }
  }

  /// Returns the key of the label that examples use.
  private static func exampleKey(_ codebook: Codebook) -> String {
    (codebook.definition(of: .denial) ?? codebook.labels.first).map { String($0.key) } ?? "c"
  }

  /// Returns the keys that accept an offer.
  private func takers(_ bindings: KeyBindings) -> [String] {
    let capitals = bindings.labels.compactMap { definition in
      definition.key.capital.flatMap { bindings.takesOffer($0) ? String($0) : nil }
    }
    let them = bindings.takesFurniture ? ["S skip them"] : []
    let labels = capitals.isEmpty ? [] : ["\(capitals.joined(separator: " ")) label and offer"]
    return labels + ["Space the offer"] + them
  }

  private func sides(_ context: CommandContext, in session: Session) -> [String] {
    guard let agenda = context.agenda, let index = session.current.flatMap(agenda.index) else { return [] }
    let count = agenda.entries[index].sides.count
    return [count > 1 ? "1-\(min(count, 9)) takes that side" : "1 takes side 1"]
  }

  /// Returns a row of the card, broken between entries; an entry is broken only if it is too wide for a line.
  func cardRow(_ name: String, _ entries: [String]) -> String {
    let room = textWidth - 8
    var lines = [""]
    for entry in entries {
      let last = lines[lines.count - 1]
      let joined = last.isEmpty ? entry : last + "   " + entry
      if joined.columns <= room || last.isEmpty {
        lines[lines.count - 1] = joined
      } else {
        lines.append(entry)
      }
    }
    let wrapped = lines.flatMap { TextWrapping(width: room).lines(of: $0).map(String.init) }
    return wrapped.enumerated().map { number, line in
      (number == 0 ? ink.paint(name.padded(to: 8), .strong) : String(repeating: " ", count: 8)) + line
    }.joined(separator: "\n")
  }
}

extension Codebook {
  /// Returns a command's short form and its name: "s skip", or only the name.
  fileprivate func named(_ command: String) -> String {
    let word = short(command)
    return word == command ? command : "\(word) \(command)"
  }
}
