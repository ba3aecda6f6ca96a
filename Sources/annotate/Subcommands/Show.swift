import Annotator
import ArgumentParser

/// `annotate show SESSION`: prints a session to read.
struct Show: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show a session: its article, and every statement with its answer.",
    usage: "annotate show [<options>] <session>")

  @Argument(help: "A session file or session name.", completion: .sessions)
  var session: String

  @Flag(help: "Print JSON; Documentation/Formats.md lists the keys.")
  var json = false

  @OptionGroup var shared: SharedOptions

  func run() throws {
    let path = try shared.store.path(named: session)
    let session = try shared.store.read(path: path)
    guard !json else {
      return try shared.console.print(
        String(decoding: SessionsJSON.show(session, path: path), as: UTF8.self))
    }
    let renderer = shared.console.renderer(for: .output)
    try shared.console.page(renderer.session(session, path: path) + "\n")
  }
}
