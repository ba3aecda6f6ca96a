import Annotator
import ArgumentParser

/// `annotate show SESSION`: a session to read.
struct Show: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show a session: what it is about, and every statement with its answer.",
    usage: "annotate show [<options>] <session>")

  @Argument(help: "A session's file, or its name in the sessions folder.", completion: .sessions)
  var session: String

  @Flag(help: "Print JSON for machines; Documentation/Formats.md lists the keys.")
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
