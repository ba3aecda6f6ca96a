extension Renderer {
  /// What `?` shows: an answer in full, then the keys that apply now; it fits a screen of 24 lines and 40
  /// columns.
  func card(in session: Session, _ context: CommandContext) -> String {
    let labels = session.codebook.labels
    let key = labels.first.map { String($0.key) } ?? "c"
    let denial = labels.first { $0.label == .denial }.map { String($0.key) } ?? key
    let keys = labels.map { "\($0.key) \($0.label.name.visibleOnOneLine)" }
    let undo =
      (session.history.canUndo ? ["u undo"] : []) + (session.history.canRedo ? ["redo"] : [])
    let sides = context.agenda == nil ? [] : ["1 takes side 1"]
    let rows: [(String, [String])] = [
      ("Answer", ["\(denial) 90 by Ukraine via party of 2 note TEXT"]),
      ("", ["label, confidence, source, its kind, target; only the label is needed"]),
      ("", ["by NAME citing NAME", "cue WORDS", "of ^", "note"]),
      ("Labels", sides + keys + ["s skip", ". repeat", "x clear", "f flag"] + undo),
      ("Many", ["5-14 s", "untagged: s", "by NBC: via media", "/Kyiv/: flag", "all: x"]),
      ("Go", ["n next", "b back", "12", "+3", "-1", "next undecided", "/TEXT"]),
      ("Cut", ["split", "join"]),
      ("Look", ["view", "list", "show", "last", "progress", "sources", "keys"]),
      ("Leave", ["q quit", "done next article"]),
      ("More", ["help \(denial == key ? "codebook" : "denial")", "help all"]),
    ]
    return rows.map { cardRow($0.0, $0.1) }.joined(separator: "\n")
  }

  /// A row of the card; what does not fit goes on below, never broken inside an entry that has room.
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
