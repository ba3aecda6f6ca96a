import Annotator
import ArgumentParser

/// `annotate list`: the sessions of the folder with progress bars.
struct List: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "List the sessions of the folder.")

  @OptionGroup var shared: SharedOptions

  func run() throws {
    let sessions = try shared.store.list()
    let renderer = shared.console.renderer(for: .output)
    guard !sessions.isEmpty else {
      return try shared.console.print(renderer.noSessions(in: shared.store.folder) + "\n")
    }
    try shared.console.print(renderer.sessionList(sessions) + "\n")
    let damaged = sessions.count { session in
      if case .failure = session.content { true } else { false }
    }
    if damaged > 0 { throw ExitCode.failure }
  }
}
