import Annotator
import ArgumentParser

/// `annotate` alone: lists the sessions of the folder, and offers the person's next article or last session.
struct Overview {
  let shared: SharedOptions
  let conversation: ConversationOptions

  func run() throws {
    let sessions = try shared.store.list()
    let renderer = shared.console.renderer(for: .output)
    let assignment = try Assignment.read(of: shared.store)
    guard !sessions.isEmpty || assignment != nil else {
      return try shared.console.print(renderer.noSessions(in: shared.store.folder) + "\n")
    }
    if !sessions.isEmpty {
      try shared.console.print(
        renderer.sessionList(sessions, SessionLineage(sessions)) + renderer.folder(sessions, assignment)
          + "\n")
    }
    let person = try shared.person()
    if let assignment, let other = assignment.otherSpelling(of: person) {
      shared.console.say(
        "The assignments are for \(other.visibleOnOneLine), not \(person.visibleOnOneLine). If that is you: "
          + "annotate --annotator \(ShellWord(other).text)")
    }
    if let assignment, let next = NextArticle(of: person, assignment, sessions) {
      return try offer(next, renderer)
    }
    guard let last = sessions.latest(of: person), shared.console.terminal.isInteractive,
      try isAgreed(renderer.offer(last))
    else { return }
    try Resume.resume(path: last.path, person: person, shared: shared, conversation: conversation)
  }

  /// Offers the person's next article, or just names it if nobody can be asked.
  private func offer(_ next: NextArticle, _ renderer: Renderer) throws {
    let options =
      (shared.annotator.map { ["--annotator", $0] } ?? [])
      + (shared.sessions.map { ["--sessions", $0] } ?? [])
    guard shared.console.terminal.isInteractive else {
      return try shared.console.print(renderer.nextArticle(next, options: options) + "\n")
    }
    guard try isAgreed(renderer.offer(next)) else { return }
    var open = try Open.parse([next.article] + options + (shared.noColor ? ["--no-color"] : []))
    open.conversation = conversation
    try open.run()
  }

  private func isAgreed(_ question: String) throws -> Bool {
    try Question.isAgreed(question, byDefault: true)
  }
}
