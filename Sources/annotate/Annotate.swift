import Annotator
import ArgumentParser

/// The root command; `annotate ARTICLE` means `annotate open ARTICLE`.
@main
struct Annotate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "annotate",
    abstract: "Turn articles into statement data: tag each statement as claim, denial or report.",
    discussion: HelpTable([
      ("annotate ARTICLE…", "open articles, or continue where you left off"),
      ("annotate", "list the sessions in this folder, and offer to resume the last"),
    ]).text(columns: Terminal.helpColumns) + """


      Every answer is on disk before it is acknowledged. Exit codes: 0 success, 1 failure, 64 usage error, \
      128 + n ended by signal n.
      """,
    version: Version.text,
    subcommands: [
      Open.self, Resume.self, List.self, Show.self, Export.self, Import.self, Suggest.self, Agreement.self,
      ConsensusCommand.self,
      Adjudicate.self, Merge.self, Assign.self, GitSetup.self, Report.self,
      Check.self, Seal.self, Segment.self, TextCommand.self,
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
      if let error = MistakenSubcommand.help(CommandLine.arguments) { throw error }
      var command = try parseAsRoot()
      try command.run()
    } catch let error as UserError {
      Console(isPlain: false).complain(error)
      exit(withError: Signals.pending.map { ExitCode(128 + $0) } ?? .failure)
    } catch {
      complete(error)
      end(with: error)
    }
  }

  /// Ends as ArgumentParser would, but with control characters made visible in the arguments that it repeats.
  private static func end(with error: any Error) -> Never {
    let code = exitCode(for: error)
    // An argument of several lines must not break the message into lines.
    let parts = CommandLine.arguments.dropFirst().flatMap { [$0] + $0.split(separator: "=").map(String.init) }
    let text = parts.filter { $0.contains(where: \.isNewline) }.reduce(fullMessage(for: error)) {
      text, part in
      text.replacing(part, with: part.visibleOnOneLine)
    }
    let stream: Terminal.Stream = code.isSuccess ? .output : .error
    do throws(UserError) {
      if !text.isEmpty { try Terminal.current.write(text.visible + "\n", to: stream) }
      exit(withError: code)
    } catch {
      Console(isPlain: false).complain(error)
      exit(withError: code.isSuccess ? .failure : code)
    }
  }

  /// Writes a shell's completion script, if that was asked for, and ends the program.
  private static func complete(_ error: any Error) {
    guard exitCode(for: error) == .success,
      CommandLine.arguments.contains(where: { $0.hasPrefix("--generate-completion-script") })
    else { return }
    let script = CompletionScript(fullMessage(for: error)).text
    do throws(UserError) {
      try Terminal.current.write(script, to: .output)
      exit()
    } catch {
      Console(isPlain: false).complain(error)
      exit(withError: ExitCode.failure)
    }
  }
}
