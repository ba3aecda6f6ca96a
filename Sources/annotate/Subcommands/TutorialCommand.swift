import Annotator
import ArgumentParser

/// `annotate tutorial`: a few minutes at a made-up article; nothing is kept.
struct TutorialCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tutorial", abstract: "Learn the main commands in five minutes; nothing is kept.")

  @Flag(help: "Do without colour.")
  var noColor = false

  @OptionGroup var conversation: ConversationOptions

  func run() throws {
    let talk = try Conversation(
      console: Console(isPlain: noColor), options: conversation, takesInputFromArticle: false)
    try talk.runTutorial()
    try talk.end()
  }
}
