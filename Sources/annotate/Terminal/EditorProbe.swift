#if DEBUG
  import Annotator
  import ArgumentParser

  /// Reads lines with the editor and prints what it got: the tests' access to the editor without a session.
  struct EditorProbe: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "__editor", shouldDisplay: false)

    @Option var prompt = "> "
    @Option var history: String?

    mutating func run() throws {
      Signals.watch()
      let editor = try LineEditor(
        programName: "annotate", historyFile: history, completions: Self.completions)
      while true {
        let input = editor.next(prompt: prompt)
        try respond(to: input, editor)
        guard input != .end else { break }
      }
      editor.saveHistory()
      if let signal = Signals.pending { throw ExitCode(128 + signal) }
    }

    private func respond(to input: Input, _ editor: LineEditor) throws {
      switch input {
      case .line("trap"): fatalError("on purpose")
      case .line("page"): try page(editor)
      case .line(let text): try say("line: \(text)|\(text.unicodeScalars.count)")
      case .interrupted: try say("interrupted")
      case .refinement(let confidence): try say("refinement: \(confidence.percentText)")
      case .end: try say("end")
      }
    }

    private func say(_ text: String) throws {
      try Terminal.current.write(text + "\n", to: .output)
    }

    private func page(_ editor: LineEditor) throws {
      let text = (1...100).map { "row \($0)\n" }.joined()
      try editor.suspend { () throws(UserError) in _ = try Pager(.current).show(text) }
    }

    private static func completions(_ line: String, _ cursor: Int) -> Completions {
      let before = Array(line.unicodeScalars.prefix(cursor))
      let start = before.lastIndex(of: " ").map { $0 + 1 } ?? 0
      let word = before[start...]
      let candidates = ["claim", "clear", "confidence", "denial", "report", "Київ", "日本語"]
        .filter { $0.unicodeScalars.starts(with: word) }
        .map { Completions.Candidate($0, note: $0 == "clear" ? "take the answer back" : nil) }
      return Completions(word: start..<cursor, candidates: candidates)
    }
  }
#endif
