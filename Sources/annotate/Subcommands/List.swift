import Annotator
import ArgumentParser

/// `annotate list`: the sessions of the folder with progress bars.
struct List: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "List the sessions of the folder.")

  @OptionGroup var shared: SharedOptions

  func run() throws {
    let sessions = try shared.store.list()
    let renderer = shared.console.renderer(for: .output)
    guard !sessions.isEmpty else { return shared.console.say("No sessions in \(shared.store.folder) yet.") }
    try shared.console.print(renderer.sessionList(sessions) + "\n")
    let damaged = sessions.count { session in
      if case .failure = session.content { true } else { false }
    }
    if damaged > 0 { throw ExitCode.failure }
  }
}
