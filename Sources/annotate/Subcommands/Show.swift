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
    let opened = try shared.store.open(path: path)
    for notice in opened.notices { shared.console.say(notice.description) }
    let renderer = shared.console.renderer(for: .output)
    try shared.console.page(renderer.session(opened.session, path: path) + "\n")
  }
}
