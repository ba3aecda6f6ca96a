import Annotator
import ArgumentParser

/// `annotate list`: lists the sessions of the folder with progress bars.
struct List: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the sessions in the folder.",
    usage: "annotate list [<options>]",
    discussion: """
      With --annotator, only that person's sessions are listed. Nearly identical articles and each \
      person's progress follow the list.
      """)

  @Flag(help: "Print JSON; Documentation/Formats.md lists the keys.")
  var json = false

  @OptionGroup var shared: SharedOptions

  func run() throws {
    let all = try shared.store.list()
    let sessions = all.filter(isWanted)
    let damaged = sessions.count { session in
      if case .failure = session.content { true } else { false }
    }
    let (assignment, fault) = assignment()
    if json {
      try shared.console.print(
        String(decoding: SessionsJSON.list(sessions, SessionLineage(all)), as: UTF8.self))
    } else {
      let renderer = shared.console.renderer(for: .output)
      let text =
        (sessions.isEmpty ? none(renderer) : renderer.sessionList(sessions, SessionLineage(all)))
        + renderer.folder(sessions, assignment)
      try shared.console.page(text + "\n")
    }
    for orphan in try shared.store.orphanRemarks() { shared.console.say(orphan) }
    if let fault { throw fault }
    if damaged > 0 { throw ExitCode.failure }
  }

  /// Returns who is to do what, or why that can't be read.
  private func assignment() -> (Assignment?, UserError?) {
    do throws(UserError) {
      return (try Assignment.read(of: shared.store), nil)
    } catch {
      return (nil, error)
    }
  }

  private func none(_ renderer: Renderer) -> String {
    shared.annotator.map { renderer.noSessions(of: $0, in: shared.store.folder) }
      ?? renderer.noSessions(in: shared.store.folder)
  }

  /// Whether a session belongs in the list; one that can't be read always does.
  private func isWanted(_ session: SessionSummary) -> Bool {
    guard let name = shared.annotator, case .success(let content) = session.content else { return true }
    return content.annotator.utf8.elementsEqual(name.utf8)
  }
}
