import Annotator
import ArgumentParser

/// `annotate tutorial`: teaches the main commands with a made-up article; nothing is kept.
struct TutorialCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tutorial", abstract: "Learn the main commands in five minutes; nothing is saved.",
    usage: "annotate tutorial [<options>]")

  @Flag(help: "Disable colour.")
  var noColor = false

  @OptionGroup var conversation: ConversationOptions

  func run() throws {
    let talk = try Conversation(
      console: Console(isPlain: noColor), options: conversation, takesInputFromArticle: false)
    let article = try talk.runTutorial()
    try talk.end()
    guard let article else { return }
    let open = try Open.parse([article] + (noColor ? ["--no-color"] : []))
    try open.run()
  }
}
