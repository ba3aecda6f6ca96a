import ArgumentParser

@main
struct Annotate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "annotate",
    abstract: "Turn articles into statement data: tag each statement as claim, denial or report.",
    subcommands: hidden)

  private static var hidden: [any ParsableCommand.Type] {
    #if DEBUG
      [EditorProbe.self]
    #else
      []
    #endif
  }
}
