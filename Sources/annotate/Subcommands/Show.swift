import Annotator
import ArgumentParser

/// `annotate show SESSION`: a session to read.
struct Show: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show a session: what it is about, and every statement with what is said of it.")

  @Argument(help: "A session's file, or its name in the folder of the sessions.")
  var session: String

  @OptionGroup var shared: SharedOptions

  func run() throws {
    let path = try shared.store.path(named: session)
    let session = try shared.store.read(path: path)
    let renderer = shared.console.renderer(for: .output)
    try shared.console.page(renderer.session(session, path: path) + "\n")
  }
}
