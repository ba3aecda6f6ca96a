import Annotator
import ArgumentParser

/// `annotate seal SESSION…`: prints hashes of sessions as they are now, to be kept elsewhere.
struct Seal: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "seal",
    abstract: "Print hashes that can later prove what a session contains now.",
    usage: "annotate seal [<options>] <sessions> ...",
    discussion: """
      Keep the output, or have it time-stamped; 'annotate check --seal' later tells whether anything was \
      altered.
      annotate seal sessions/plan.ana.json > plan.seal.json
      """)

  @Argument(help: "Session files or session names.", completion: .sessions)
  var sessions: [String]

  @OptionGroup var shared: SharedOptions

  func run() throws {
    for session in sessions {
      let path = try shared.store.path(named: session)
      let check = SessionCheck(path: path)
      if let problem = check.problems.first { throw problem }
      guard let session = check.session else { throw ExitCode.failure }
      try shared.console.print(String(decoding: try SessionSeal(session).line, as: UTF8.self))
    }
  }
}
