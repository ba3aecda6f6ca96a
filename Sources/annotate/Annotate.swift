import Annotator
import ArgumentParser

/// The root command; `annotate ARTICLE` means `annotate open ARTICLE`.
@main
struct Annotate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "annotate",
    abstract: "Turn articles into statement data: tag each statement as claim, denial or report.",
    discussion: """
      annotate ARTICLE…    open articles, or go on where you left them
      annotate             list the sessions of this folder, and offer the last one

      Every answer is on disk before it is acknowledged. Exit codes: 0 success, 1 failure, 64 wrong usage, \
      128 + n ended by signal n.
      """,
    version: Version.text,
    subcommands: [
      Open.self, Resume.self, List.self, Show.self, Export.self, Import.self, Agreement.self,
      ConsensusCommand.self,
      Adjudicate.self, Merge.self, Assign.self, GitSetup.self, Report.self,
      Check.self, Segment.self, TextCommand.self,
      CodebookCommand.self,
      TutorialCommand.self,
    ] + probes,
    defaultSubcommand: Open.self)

  #if DEBUG
    private static let probes: [any ParsableCommand.Type] = [EditorProbe.self]
  #else
    private static let probes: [any ParsableCommand.Type] = []
  #endif

  static func main() {
    Signals.watch()
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let error as UserError {
      Console(isPlain: false).complain(error)
      exit(withError: Signals.pending.map { ExitCode(128 + $0) } ?? .failure)
    } catch {
      exit(withError: error)
    }
  }
}
