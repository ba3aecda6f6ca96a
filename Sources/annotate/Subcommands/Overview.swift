import Annotator
import ArgumentParser

/// `annotate` alone: the sessions of the folder, and the last one to go on with.
struct Overview {
  let shared: SharedOptions
  let conversation: ConversationOptions

  func run() throws {
    let sessions = try shared.store.list()
    let renderer = shared.console.renderer(for: .output)
    guard !sessions.isEmpty else {
      return try shared.console.print(renderer.noSessions(in: shared.store.folder) + "\n")
    }
    try shared.console.print(renderer.sessionList(sessions) + "\n")
    let person = try shared.person()
    guard let last = sessions.latest(of: person), shared.console.terminal.isInteractive else { return }
    let editor = try LineEditor(
      programName: "annotate", historyFile: nil,
      completions: { _, cursor in Completions(word: cursor..<cursor, candidates: []) })
    switch editor.next(prompt: renderer.offer(last) + " ") {
    case .line(let line) where ["", "y", "yes"].contains(line.lowercased()): break
    case .line, .interrupted, .refinement, .end: return
    }
    try Resume.resume(path: last.path, person: person, shared: shared, conversation: conversation)
  }
}
