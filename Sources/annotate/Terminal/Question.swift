import Annotator

/// A question before a conversation begins, on a terminal.
enum Question {
  /// Returns the answer; nil if nothing was answered.
  static func answer(to question: String) throws(UserError) -> String? {
    let editor = try LineEditor(
      programName: "annotate", historyFile: nil,
      completions: { _, cursor in Completions(word: cursor..<cursor, candidates: []) })
    guard case .line(let line) = editor.next(prompt: question + " ") else { return nil }
    return line
  }

  /// Returns whether the answer was yes.
  ///
  /// - Parameter byDefault: whether an empty line is a yes.
  static func isAgreed(_ question: String, byDefault: Bool = false) throws(UserError) -> Bool {
    guard let line = try answer(to: question)?.lowercased() else { return false }
    return line.isEmpty ? byDefault : ["y", "yes"].contains(line)
  }

  /// Returns the question whether to carry a judgment over to a statement that changed by a word or two.
  static func carrying(on console: Console) -> (ChangedStatements.Pair, Session) -> Bool {
    { pair, old in
      try? console.print(console.renderer(for: .output).changed(pair, from: old) + "\n")
      return (try? isAgreed("Carry the judgment over? [y/N]")) ?? false
    }
  }
}
